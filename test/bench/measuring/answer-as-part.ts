/** What a part's module does: waits for its input, works, answers with the most memory its process held, and ends. */
export function answerAsPart<Input, Answer>(work: (input: Input) => Promise<Answer> | Answer): void {
  process.once('message', async input => {
    const answer = await work(input as Input);
    const peakMebibytes = process.resourceUsage().maxRSS / 1024;
    process.send?.({ answer, peakMebibytes }, () => process.disconnect());
  });
}

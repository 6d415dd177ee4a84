/** Keeps messages in their order until they are taken; a failure is found after the messages that came before it. */
export class Mailbox<Message> {
  private readonly messages: Message[] = [];
  private failure: { error: unknown } | undefined;
  private wake = () => {};

  put(message: Message): void {
    this.messages.push(message);
    this.wake();
  }

  /** Only the first failure counts; what follows it is its consequence. */
  fail(error: unknown): void {
    this.failure ??= { error };
    this.wake();
  }

  /** Waits for the next message; throws the failure, or `lateness()` when nothing comes for `patience` milliseconds. */
  async take(patience: number, lateness: () => Error): Promise<Message> {
    if (this.messages.length === 0 && !this.failure) await this.arrival(patience, lateness);
    const message = this.messages.shift();
    if (message !== undefined) return message;
    throw this.failure?.error;
  }

  private async arrival(patience: number, lateness: () => Error): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(lateness()), patience);
      this.wake = resolve;
    }).finally(() => clearTimeout(timer));
  }
}

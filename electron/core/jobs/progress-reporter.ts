import type { Progress } from '#contract/method.ts';

/** Passes progress on at most ten times a second, but never swallows the start of a phase or its end. */
export function progressReporter(report: (progress: Progress) => void, now: () => Date) {
  let lastAt = Number.NEGATIVE_INFINITY;
  let lastPhase = '';
  return (phase: string, done: number, total: number): void => {
    const at = now().getTime();
    if (phase === lastPhase && done !== total && at - lastAt < 100) return;
    lastAt = at;
    lastPhase = phase;
    report({ phase, done, total });
  };
}

import type { Progress } from '#contract/method.ts';

/** Whole percent of work done; 0 while the total is unknown. */
export function percentOf({ done, total }: Progress): number {
  return total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : 0;
}

/** What one step of the tests came to; the numbers are those of single tests. */
export interface Outcome {
  readonly state: 'passed' | 'failed' | 'not run';
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The tests that failed, each with the first line of why. */
  readonly failures: readonly string[];
  /** Tests that failed at one time and passed at another, when their file ran again alone, each with why it failed. */
  readonly unsteady: readonly string[];
}

/** A step that is one check by itself: it adds to the count only when it fails, so that "0 failed" is never said of a failure. */
export function singleCheck(ok: boolean): Outcome {
  return {
    state: ok ? 'passed' : 'failed',
    passed: 0,
    failed: ok ? 0 : 1,
    skipped: 0,
    failures: [],
    unsteady: [],
  };
}

export const notRun: Outcome = { state: 'not run', passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] };

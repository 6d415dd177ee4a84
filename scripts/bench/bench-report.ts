/** One thing measured, beside the reference measured in the same run. */
export interface Measurement {
  readonly what: string;
  readonly ours: string;
  readonly reference: string;
  /** Ours divided by the reference; empty where there is nothing to compare with. */
  readonly ratio: string;
  readonly aim: string;
  /** Null where no aim is set. */
  readonly met: boolean | null;
}

/** What one benchmark found; one that cannot be run here says why and has no measurements. */
export interface BenchReport {
  readonly title: string;
  readonly measurements: readonly Measurement[];
  /** Sentences for the reader of the results. */
  readonly notes: readonly string[];
}

/** What the record of a task, or of one of its sheets, says of duty performed; counts are of sheets that still count. */
export interface DutyFacts {
  /** 「…计划第 3 行…」, or how the task came about without a plan; empty where nothing is recorded. */
  readonly origin: string;
  readonly planned: boolean;
  /** The day from which the check was approved, YYYY-MM-DD. */
  readonly approvedOn: string | null;
  /** Approved only after the check had begun. */
  readonly approvedAfterwards: boolean;
  readonly drawNumber: string | null;
  readonly resultDigest: string | null;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly today: string;
  readonly sheets: number;
  readonly results: number;
  readonly notCarriedOut: number;
  /** With a team of two or more who all held a valid certificate on the day of the check. */
  readonly certified: number;
  readonly lateChecks: number;
  readonly itemised: number;
  readonly evidenced: number;
  readonly reviewed: number;
  readonly openRecusals: number;
  readonly assistants: readonly string[];
  readonly methods: readonly string[];
  readonly publishedOn: string | null;
  readonly publicationDue: string | null;
  readonly problems: number;
  readonly handled: number;
  readonly openFollowUps: number;
  readonly police: number;
  readonly policeLate: number;
}

/** A ground with what the record says for it and what it lacks; never whether it applies. */
export interface GroundFacts {
  readonly facts: readonly string[];
  readonly missing: readonly string[];
}

/** The sentences whose condition holds. */
export function saying(...sentences: readonly (readonly [boolean, string])[]): string[] {
  return sentences.filter(([holds]) => holds).map(([, sentence]) => sentence);
}

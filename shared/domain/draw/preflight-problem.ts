/** What the pre-flight may find. */
export type PreflightKind =
  | 'unknown-stratum'
  | 'short-stratum'
  | 'unqualified-inspector'
  | 'too-few-eligible'
  | 'no-specialist'
  | 'capacity'
  | 'specialty-capacity';

/** A problem found before any randomness exists, when it can still be mended. */
export interface PreflightProblem {
  readonly kind: PreflightKind;
  /** `stop`: the plan must not be frozen; `warning`: the clerk should know. */
  readonly severity: 'stop' | 'warning';
  /** The department of a joint draw, else null. */
  readonly department: string | null;
  readonly sentence: string;
  /** Rows of the frame concerned. */
  readonly objectCount: number;
  /** The first 50 of them. */
  readonly objectIds: readonly string[];
  readonly inspectorIds: readonly string[];
}

/** How many object ids a problem names. */
export const NAMED_OBJECTS = 50;

/**
 * Who may go where (SSJ-DRAW/1, 2.8). Objects are numbered in draw order, inspectors in roster order, both from 0; lists of
 * inspectors ascend. Objects with equal rights may share one list, which makes large matchings cheaper.
 */
export interface MatchProblem {
  /** Inspectors each object needs. */
  readonly teamSizes: readonly number[];
  /** Inspectors that may go to each object. */
  readonly eligible: readonly (readonly number[])[];
  /** Those of them of whom one must be in the team, or null where no specialty is asked. */
  readonly specialists: readonly (readonly number[] | null)[];
  /** The most objects each inspector may be given now. */
  readonly caps: readonly number[];
  /** Objects each inspector carries already; counts for balance, not for the cap. */
  readonly carriedLoads: readonly number[];
}

/**
 * Why a matching cannot exist: these objects need more of these inspectors than their caps allow (SSJ-DRAW/1, 2.8). The names
 * are those of a version-1 bundle; objects are numbers in draw order, inspectors numbers in roster order, both from 0.
 */
export interface MatchCertificate {
  /** The object that could not be filled. */
  readonly object: number;
  readonly inspectors: readonly number[];
  readonly objects: readonly number[];
  /** The caps of these inspectors together. */
  readonly capacity: number;
  /** The places of these objects that only these inspectors can fill. */
  readonly needAtLeast: number;
}

/** Teams in ascending inspectors with what it took to find them, or the proof that there are none. */
export type MatchOutcome =
  | {
      readonly ok: true;
      readonly teams: readonly (readonly number[])[];
      /** Carried and new objects of each inspector. */
      readonly loads: readonly number[];
      readonly repairs: number;
      readonly balanced: number;
      /** Words taken from the stream. */
      readonly words: number;
    }
  | { readonly ok: false; readonly certificate: MatchCertificate };

/** One step of the verification; title and detail are Chinese sentences ready to be shown. */
export interface BundleCheck {
  readonly id: string;
  readonly title: string;
  /** `skipped`: the check could not be made (for example: a public bundle has no frame); never shown as passed. */
  readonly state: 'pass' | 'fail' | 'skipped';
  readonly detail: string;
}

/** `ok` means that no check failed; skipped checks do not make it false. */
export interface BundleVerdict {
  readonly ok: boolean;
  readonly checks: readonly BundleCheck[];
}

/** Checks a parsed evidence bundle of SSJ-DRAW/1; never throws. `frameText` stands in for the bundle's own frame. */
export function verifyBundle(bundle: unknown, options?: { readonly frameText?: string | undefined }): BundleVerdict;

/** A stream of random words (0 … 2³²−1) and of uniform integers below n (1 ≤ n ≤ 2³²), §2.5. */
export interface RandomStream {
  readonly word: () => number;
  readonly below: (n: number) => number;
  readonly wordsUsed: () => number;
}

export interface MatchingInput {
  readonly teamSize: readonly number[];
  readonly eligible: readonly (readonly number[])[];
  readonly specialists: readonly (readonly number[] | null)[];
  readonly cap: readonly number[];
  readonly carried: readonly number[];
}

export interface MatchingCertificate {
  readonly object: number;
  readonly inspectors: readonly number[];
  readonly objects: readonly number[];
  readonly capacity: number;
  readonly needAtLeast: number;
}

export type MatchingOutcome =
  | {
      readonly ok: true;
      readonly team: readonly (readonly number[])[];
      readonly load: readonly number[];
      readonly repairs: number;
      readonly balanced: number;
    }
  | { readonly ok: false; readonly certificate: MatchingCertificate };

export interface CountingRule {
  readonly strata: readonly { readonly bp?: number; readonly count?: number }[];
  readonly rounding?: 'ceil' | 'floor' | 'total';
  readonly total?: number | null;
}

export interface CommitmentInput {
  readonly drawId: string;
  readonly attempt: number;
  readonly frame: string;
  readonly plan: string;
  readonly machine: string;
}

export interface SeedInput extends CommitmentInput {
  readonly commit: string;
  readonly witness: readonly string[];
}

/** Lowercase hex SHA-256 of the UTF-8 text. */
export function sha256(text: string): string;

/** Canonical JSON of §2.3; throws on anything the protocol does not allow in it. */
export function canonicalJson(value: unknown): string;

/** The 32-bit words of seedrandom 3.0.5 for a seed of 1–256 characters. */
export function seededWords(seed: string): () => number;

/** The stream of §2.5 for a seed and a label, 704 words already thrown away. */
export function openStream(seed: string, label: string): RandomStream;

/** Objects to draw per class, §2.6. */
export function countsPerStratum(rule: CountingRule, sizes: readonly number[]): number[];

/** The first `count` positions of a random order of 0 … size−1, §2.7. */
export function drawPositions(size: number, count: number, below: (n: number) => number): number[];

/** Teams for every object, or the proof that there are none, §2.8. */
export function matchInspectors(input: MatchingInput, below: (n: number) => number): MatchingOutcome;

/** The commitment of §2.4. */
export function commitmentOf(input: CommitmentInput): string;

/** The seed of §2.4. */
export function seedOf(input: SeedInput): string;

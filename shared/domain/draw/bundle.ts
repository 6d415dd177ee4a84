import type { LedgerEntry } from './ledger-entry.ts';
import type { DrawPlan } from './plan.ts';
import type { DrawResult } from './result.ts';

/** The format of an evidence bundle (SSJ-DRAW/1, 2.13). */
export const BUNDLE_FORMAT = 'ssj-draw-bundle/1';

/** One attempt with everything revealed and computed. */
export interface BundleAttempt extends DrawResult {
  readonly attempt: number;
  readonly machine: string;
  readonly witness: readonly string[];
  readonly commit: string;
  readonly seed: string;
  /** The attempt whose objects stand, where this one made only the teams (2.14). */
  readonly objectsOf?: number;
}

/** A later version of the plan, and the first attempt under it. */
export interface PlanVersion {
  readonly attempt: number;
  readonly plan: DrawPlan;
  readonly planDigest: string;
}

/** What both forms of a bundle hold. */
interface BundleBase {
  readonly format: typeof BUNDLE_FORMAT;
  readonly plan: DrawPlan;
  readonly planDigest: string;
  /** Later versions of the plan, in order; absent where there is only one (2.14). */
  readonly plans?: readonly PlanVersion[];
  readonly frameDigest: string;
  readonly attempts: readonly BundleAttempt[];
  readonly ledger: readonly LedgerEntry[];
  /** The `prev` of the first entry where it is not 64 zeros: the head of the bureau's previous draw. */
  readonly ledgerStart?: string;
  readonly ledgerHead: string;
}

/** The sealed form for the archive: the frame is in it, or in a file beside it. */
export type SealedBundle = BundleBase & ({ readonly frameText: string } | { readonly frameFile: string });

/** The public form: of the frame only its digest, and the rows of each stratum in the counts of the attempts. */
export type PublicBundle = BundleBase;

/** An evidence bundle in either form. */
export type DrawBundle = SealedBundle | PublicBundle;

/** The public form of a bundle; it lists its fields one by one, so that a field added to the archive does not slip out. */
export function publicBundle(bundle: DrawBundle): PublicBundle {
  const { format, plan, planDigest, plans, frameDigest, attempts, ledger, ledgerStart, ledgerHead } = bundle;
  const open = { format, plan, planDigest, frameDigest, attempts, ledger, ledgerHead };
  const versions = plans === undefined ? {} : { plans };
  return ledgerStart === undefined ? { ...open, ...versions } : { ...open, ...versions, ledgerStart };
}

import type { MatchCertificate } from './match-problem.ts';

/** An object replaced by a reserve, or an inspector of one object by another (SSJ-DRAW/1, 2.9). */
export interface ReplacementData {
  readonly attempt: number;
  /** The id of the object, or of the inspector where `object` is given. */
  readonly out: string;
  readonly in: string;
  readonly reason: string;
  /** The rule that left no choice, in words. */
  readonly rule: string;
  /** The object whose inspector is replaced. */
  readonly object?: string;
  readonly approvedBy?: readonly string[];
}

/** What each type of entry records, in the names of a version-1 bundle (SSJ-DRAW/1, 2.13); more fields may be added. */
export type LedgerRecord =
  | {
      readonly type: 'frame_frozen';
      readonly data: { readonly drawId: string; readonly frame: string; readonly rows: number };
    }
  | { readonly type: 'plan_frozen'; readonly data: { readonly drawId: string; readonly plan: string } }
  | {
      readonly type: 'commit';
      readonly data: { readonly drawId: string; readonly attempt: number; readonly commit: string };
    }
  | {
      readonly type: 'witness';
      readonly data: {
        readonly attempt: number;
        readonly index: number;
        readonly method: string;
        readonly value: string;
      };
    }
  | {
      readonly type: 'reveal';
      readonly data: { readonly attempt: number; readonly machine: string; readonly seed: string };
    }
  | { readonly type: 'result'; readonly data: { readonly attempt: number; readonly digest: string } }
  | {
      readonly type: 'cancel';
      readonly data: { readonly attempt: number; readonly reason: string; readonly approvedBy: readonly string[] };
    }
  | { readonly type: 'replace'; readonly data: ReplacementData }
  | {
      readonly type: 'infeasible';
      readonly data: { readonly attempt: number; readonly department?: string; readonly certificate: MatchCertificate };
    }
  | { readonly type: 'resume'; readonly data: { readonly attempt: number; readonly step: string } }
  | { readonly type: 'close'; readonly data: { readonly attempt: number } };

/** The types of ledger entries. */
export type LedgerEntryType = LedgerRecord['type'];

/** One entry of the chain of a draw: counted from 1, stamped in UTC (`2024-06-18T01:30:41.000Z`), bound to the entry before. */
export type LedgerEntry = LedgerRecord & {
  readonly seq: number;
  readonly time: string;
  readonly prev: string;
  readonly hash: string;
};

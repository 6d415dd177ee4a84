import type { MatchCertificate } from './match-problem.ts';

/** What every entry about a result that is changed afterwards says (SSJ-DRAW/1, 2.9 and 2.14). */
interface ChangeData {
  readonly attempt: number;
  readonly in: string;
  readonly reason: string;
  /** The rule that left no choice, in words. */
  readonly rule: string;
  readonly approvedBy?: readonly string[];
}

/** The team of an object that came in, from one roster; a joint draw names the department. */
export interface EnteredTeam {
  readonly department?: string;
  /** Whether the team of the leaving object goes on. */
  readonly inherited: boolean;
  readonly team: readonly string[];
}

/** An object that came in: in the place of `out` (递补), or additionally where `out` is null (追加). */
export interface EntryData extends ChangeData {
  readonly out: string | null;
  readonly stratum?: string;
  /** Its place in the draw order of its stratum, from 1. */
  readonly n?: number;
  /** Its place in the pool of its stratum, from 0. */
  readonly index?: number;
  /** One for each roster that has teams, in plan order. */
  readonly teams?: readonly EnteredTeam[];
}

/** An inspector who came in the place of another at one object. */
export interface AbsenceData extends ChangeData {
  /** The object whose inspector is replaced. */
  readonly object: string;
  readonly out: string;
  /** Ids of others who could not go either. */
  readonly unavailable: readonly string[];
  /** The team as it is now. */
  readonly team: readonly string[];
}

export type ReplacementData = EntryData | AbsenceData;

/** What each type of entry records, in the names of a version-1 bundle (SSJ-DRAW/1, 2.13); more fields may be added. */
export type LedgerRecord =
  | {
      readonly type: 'frame_frozen';
      readonly data: { readonly drawId: string; readonly frame: string; readonly rows: number };
    }
  | {
      readonly type: 'plan_frozen';
      /** `attempt`: the first attempt under a later version of the plan. */
      readonly data: { readonly drawId: string; readonly plan: string; readonly attempt?: number };
    }
  | {
      readonly type: 'commit';
      /** `objectsOf`: the attempt whose objects stand, where this one makes only the teams. */
      readonly data: {
        readonly drawId: string;
        readonly attempt: number;
        readonly commit: string;
        readonly objectsOf?: number;
      };
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

import type { OutputOf } from '#contract/contract.ts';
import type { ApprovalAction } from '#domain/approval/approval-action.ts';
import { useQuery } from '../../data/use-query.ts';

export type Standing = OutputOf<'approval.standing'>;
export type ApprovalRow = OutputOf<'approval.list'>['rows'][number];

/** How far the approval of a deed has come. */
export interface DeedStanding {
  readonly standing: Standing | null;
  /** The request that counts, if there is one. */
  readonly request: ApprovalRow | null;
  /** What was asked for before its subject changed. */
  readonly outdated: boolean;
  /** Nothing is missing any more, or nothing was ever needed. */
  readonly ready: boolean;
}

/** Asks what a deed still needs, as long as its dialog is open. */
export function useStanding(action: ApprovalAction, subject: number, enabled: boolean): DeedStanding {
  const { data, outdated } = useQuery('approval.standing', { action, subject }, { enabled });
  return deedStanding(data === undefined || outdated ? null : data);
}

/** What follows from the answer of the core. */
export function deedStanding(standing: Standing | null): DeedStanding {
  const found = standing?.request ?? null;
  const counts = found?.state === 'open' || found?.state === 'approved';
  return {
    standing,
    request: counts ? found : null,
    outdated: found?.state === 'outdated',
    ready: standing !== null && (standing.needed === 0 || found?.state === 'approved'),
  };
}

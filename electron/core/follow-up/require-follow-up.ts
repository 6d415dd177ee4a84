import { AppError } from '#contract/app-error.ts';
import type { ReferralStanding } from '#domain/follow-up/closing-obstacle.ts';
import { closingObstacles } from '#domain/follow-up/closing-obstacle.ts';
import type { FollowUpMeasureCode } from '#domain/vocabulary/follow-up-measure.ts';
import type { QueryContext } from '../service/context.ts';
import type { FollowUpRecord } from './follow-up-store.ts';

/** A row of the ledger; throws AppError('not-found'). */
export function requireFollowUp({ workspace }: Pick<QueryContext, 'workspace'>, id: number): FollowUpRecord {
  const found = workspace.followUps.get(id);
  if (!found) throw new AppError('not-found', '台账里找不到这一条。请刷新列表。');
  return found;
}

/** Why a row cannot be closed yet, as sentences. */
export function obstaclesOf({ workspace }: Pick<QueryContext, 'workspace'>, row: FollowUpRecord): string[] {
  return closingObstacles({
    measure: row.measure as FollowUpMeasureCode | null,
    responsible: row.responsible,
    orderedOn: row.ordered_on,
    correctedOn: row.corrected_on,
    reinspection: row.reinspection as 'passed' | 'failed' | null,
    caseNumber: row.case_number,
    penaltyNumber: row.penalty_number,
    referrals: workspace.referrals.ofFollowUp(row.id).map(({ kind, decision, sent_at, replied_on }) => ({
      kind: kind as ReferralStanding['kind'],
      decision: decision as ReferralStanding['decision'],
      isSent: sent_at !== null,
      isReplied: replied_on !== null,
    })),
  });
}

/** The day of the check that found it, YYYY-MM-DD. */
export function foundOn({ workspace }: Pick<QueryContext, 'workspace'>, row: FollowUpRecord): string {
  const checked =
    row.assignment_id === null
      ? workspace.outsideChecks.get(row.outside_check_id ?? 0)?.checked_on
      : workspace.results.get(row.assignment_id)?.checked_on;
  return checked ?? row.opened_on;
}

import { AppError } from '#contract/app-error.ts';
import type { FollowUpState } from '#domain/follow-up/follow-up-machine.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { moveFollowUp } from './follow-up-life.ts';
import type { FollowUpRecord } from './follow-up-store.ts';
import type { PenaltyRecord } from './penalty-store.ts';
import { requireFollowUp } from './require-follow-up.ts';

/** Says of a finding that a decision belongs to it. */
export function attachPenalty(
  context: CommandContext,
  penalty: PenaltyRecord,
  followUpId: number,
  by: 'sheet' | 'party' | 'hand',
): FollowUpState {
  const row = requireFollowUp(context, followUpId);
  context.workspace.penalties.match(penalty.id, followUpId, by);
  return moveFollowUp(context, row, {
    event: 'penalise',
    on: penalty.decided_on,
    note: `${penalty.number} ${penalty.content}`.trim(),
    change: { penalty_number: penalty.number, penalty_on: penalty.decided_on },
  });
}

/** Takes a decision away from its finding, which again bears the one that came before it, or none. */
export function detachPenalty(context: CommandContext, penalty: PenaltyRecord, reason: string): void {
  if (penalty.follow_up_id === null) return;
  const { workspace } = context;
  const row = requireFollowUp(context, penalty.follow_up_id);
  workspace.penalties.match(penalty.id, null, null);
  const before = workspace.penalties.ofFollowUp(row.id).at(-1);
  moveFollowUp(context, row, {
    event: 'unmatch',
    on: chinaDate(context.now()),
    note: `${penalty.number}：${reason}`,
    change: { penalty_number: before?.number ?? null, penalty_on: before?.decided_on ?? null },
  });
}

interface EnteredPenalty {
  readonly number: string;
  readonly on: string;
  readonly content: string;
}

/** A decision that a clerk enters at its finding. */
export function penaliseByHand(context: CommandContext, row: FollowUpRecord, entered: EnteredPenalty): FollowUpState {
  const { workspace, now } = context;
  if (workspace.penalties.byNumber(entered.number)) {
    throw new AppError('conflict', `处罚决定 ${entered.number} 已经登记过。请到“处罚决定”里关联。`);
  }
  const values = {
    number: entered.number,
    decided_on: entered.on,
    party: row.object_name,
    party_code: '',
    sheet_number: row.sheet_number ?? '',
    content: entered.content,
    follow_up_id: null,
    matched_by: null,
    imported_at: instantText(now()),
  };
  const id = workspace.penalties.add(values);
  return attachPenalty(context, { ...values, id }, row.id, 'hand');
}

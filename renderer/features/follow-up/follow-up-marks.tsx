import type { FollowUpState } from '#domain/follow-up/follow-up-machine.ts';
import { followUpStateNames } from '#domain/follow-up/follow-up-words.ts';
import type { ReferralStage } from '#domain/follow-up/referral-clock.ts';
import { referralStageNames } from '#domain/follow-up/referral-words.ts';
import type { RowOf } from '../../data/use-paged-list.ts';
import { timeText } from '../../ui/date-text.ts';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';

export type LedgerRow = RowOf<'followUp.list'>;
export type ReferralRow = RowOf<'referral.list'>;

const stateTones: Readonly<Record<FollowUpState, Tone>> = {
  open: 'soon',
  correcting: 'active',
  reinspecting: 'active',
  referred: 'active',
  case: 'official',
  closed: 'good',
};

/** Where a finding stands; one that was looked at again and found right only waits to be closed. */
export function StateMark({ row }: { row: Pick<LedgerRow, 'state' | 'reinspection'> }) {
  const isRight = row.state === 'reinspecting' && row.reinspection === 'passed';
  return (
    <StatusMark tone={isRight ? 'soon' : stateTones[row.state]}>
      {isRight ? '待办结' : followUpStateNames[row.state]}
    </StatusMark>
  );
}

/** How far a finding is from its date. */
export function DueMark({ row }: { row: LedgerRow }) {
  if (row.state === 'closed') return <StatusMark tone="good">{row.closedOn ?? '已办结'}</StatusMark>;
  if (row.due === null) return <span>—</span>;
  if (row.overdueDays > 0) return <StatusMark tone="late">{`超期 ${row.overdueDays} 天`}</StatusMark>;
  return <StatusMark tone={row.light === 'due-soon' ? 'soon' : 'plain'}>{row.due}</StatusMark>;
}

const stageTones: Readonly<Record<ReferralStage, Tone>> = {
  deciding: 'soon',
  sending: 'soon',
  receiving: 'active',
  replying: 'active',
  done: 'good',
  kept: 'plain',
};

/** How far a referral is; late when its date has passed. */
export const StageMark = ({ row }: { row: ReferralRow }) => (
  <StatusMark tone={row.late ? 'late' : stageTones[row.stage]}>
    {row.late ? `${referralStageNames[row.stage]}，超期` : referralStageNames[row.stage]}
  </StatusMark>
);

/** A day as it is, an instant to the minute. */
export const dueText = (due: string | null): string => (due === null ? '—' : due.length === 10 ? due : timeText(due));

import type { OutputOf } from '#contract/contract.ts';
import { lineAlarms } from '#domain/annual-plan/line-alarm.ts';
import { planStateName } from '#domain/annual-plan/plan-machine.ts';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';

export type Plan = OutputOf<'plan.get'>;
export type PlanLine = Plan['rows'][number];
export type PlanRow = OutputOf<'plan.list'>['rows'][number];

const stateTones: Readonly<Record<PlanRow['state'], Tone>> = {
  draft: 'plain',
  consulting: 'active',
  approving: 'soon',
  approved: 'good',
  filed: 'good',
  published: 'good',
  adjusting: 'active',
  archived: 'plain',
};

/** Where a plan is on its road. */
export function PlanStateMark({ state }: Pick<PlanRow, 'state'>) {
  return <StatusMark tone={stateTones[state]}>{planStateName(state)}</StatusMark>;
}

const alarmTones = { bad: 'late', warn: 'soon', good: 'good', plain: 'plain' } as const;

/** How a line stands against its period. */
export function AlarmMark({ progress }: Pick<PlanLine, 'progress'>) {
  return <StatusMark tone={alarmTones[lineAlarms[progress.alarm].tone]}>{progress.alarmName}</StatusMark>;
}

/** The days of a line, as written where somebody wrote them. */
export function periodWords({ periodText, dateFrom, dateTo }: PlanLine): string {
  return periodText || (dateFrom && dateTo ? `${dateFrom} 至 ${dateTo}` : '');
}

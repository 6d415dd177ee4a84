/** Why a published result is to be shown no longer: 满期申请, 异议, 关联处罚停止 (domain.md 4.16). */
export const stopBases = ['term', 'objection', 'penalty'] as const;
export type StopBasis = (typeof stopBases)[number];

export const stopBasisNames: Readonly<Record<StopBasis, string>> = {
  term: '公示期满申请',
  objection: '对结果有异议',
  penalty: '关联处罚已停止公示',
};

export const stopStages = [
  'applied',
  'accepted',
  'granted',
  'refused',
  'refusal-noticed',
  'stopped',
  'noticed',
  'finished',
] as const;
export type StopStage = (typeof stopStages)[number];

export const stopStageNames: Readonly<Record<StopStage, string>> = {
  applied: '待受理',
  accepted: '待决定',
  granted: '待停止公示',
  refused: '待告知申请人',
  'refusal-noticed': '不予停止公示',
  stopped: '待通知当事人',
  noticed: '待同步平台',
  finished: '已停止公示',
};

/** Steps that only take a day; the decision is one of its own. */
export const stopSteps = ['accept', 'stop', 'notice', 'synchronize'] as const;
export type StopStep = (typeof stopSteps)[number];

export const stopStepNames: Readonly<Record<StopStep, string>> = {
  accept: '受理',
  stop: '停止公示',
  notice: '通知当事人',
  synchronize: '告知其他平台',
};

/** The days of an application, YYYY-MM-DD or null while they have not come. */
export interface StopDays {
  readonly appliedOn: string;
  readonly acceptedOn: string | null;
  readonly decision: 'granted' | 'refused' | null;
  readonly decidedOn: string | null;
  readonly stoppedOn: string | null;
  readonly noticedOn: string | null;
  readonly synchronizedOn: string | null;
}

/** Where an application stands. */
export function stopStage(days: StopDays): StopStage {
  if (days.acceptedOn === null) return 'applied';
  if (days.decision === null) return 'accepted';
  if (days.decision === 'refused') return days.noticedOn === null ? 'refused' : 'refusal-noticed';
  if (days.stoppedOn === null) return 'granted';
  if (days.noticedOn === null) return 'stopped';
  return days.synchronizedOn === null ? 'noticed' : 'finished';
}

/** Which step leads on from where; the others come too early or a second time. */
const taken: Readonly<Record<StopStep | 'decide', readonly StopStage[]>> = {
  accept: ['applied'],
  decide: ['accepted'],
  stop: ['granted'],
  notice: ['stopped', 'refused'],
  synchronize: ['noticed'],
};

/** Whether an application has ended. */
export const isStopEnded = (stage: StopStage): boolean => stage === 'refusal-noticed' || stage === 'finished';

/** The day of the last step, before which the next cannot have been. */
export function lastStopDay(days: StopDays): string {
  const known = [days.acceptedOn, days.decidedOn, days.stoppedOn, days.noticedOn, days.synchronizedOn];
  return known.reduce<string>((last, day) => (day !== null && day > last ? day : last), days.appliedOn);
}

export type StopFault = 'order' | 'future' | 'before';

/** Why a step cannot be taken on a day, or null: out of its turn, in the future, or before the step that led to it. */
export function stopFault(days: StopDays, step: StopStep | 'decide', on: string, today: string): StopFault | null {
  if (!taken[step].includes(stopStage(days))) return 'order';
  if (on > today) return 'future';
  return on < lastStopDay(days) ? 'before' : null;
}

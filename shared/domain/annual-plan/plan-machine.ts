/** States of a 年度计划 (domain.md 4.7). */
export const planStates = [
  { code: 'draft', name: '草稿' },
  { code: 'consulting', name: '会商' },
  { code: 'approving', name: '待审批' },
  { code: 'approved', name: '已批准' },
  { code: 'filed', name: '已备案' },
  { code: 'published', name: '已公示' },
  { code: 'adjusting', name: '调整中' },
  { code: 'archived', name: '已归档' },
] as const;

export type PlanState = (typeof planStates)[number]['code'];

/** What moves a plan; each is one deed of the bureau. */
export const planEvents = [
  { code: 'consult', name: '送会商' },
  { code: 'submit', name: '提交审批' },
  { code: 'return', name: '退回修改' },
  { code: 'approve', name: '批准' },
  { code: 'file', name: '登记备案' },
  { code: 'publish', name: '登记公示' },
  { code: 'adjust', name: '开始调整' },
  { code: 'archive', name: '归档' },
] as const;

export type PlanEvent = (typeof planEvents)[number]['code'];

/** Where a plan goes; `revised` stands for the state it was worked on in: a draft, or an adjustment of what was approved. */
const table: Readonly<Record<PlanState, Partial<Readonly<Record<PlanEvent, PlanState | 'revised'>>>>> = {
  draft: { consult: 'consulting', submit: 'approving' },
  consulting: { return: 'draft', submit: 'approving' },
  approving: { return: 'revised', approve: 'approved' },
  approved: { file: 'filed', publish: 'published', adjust: 'adjusting', archive: 'archived' },
  filed: { publish: 'published', adjust: 'adjusting', archive: 'archived' },
  // Some bureaus publish first and file afterwards; filing does not take the publication back.
  published: { file: 'published', adjust: 'adjusting', archive: 'archived' },
  adjusting: { submit: 'approving' },
  archived: {},
};

/** The state after an event, or null where the event is not allowed; `isApproved`: an edition of the plan stands already. */
export function nextPlanState(state: PlanState, event: PlanEvent, isApproved: boolean): PlanState | null {
  const next = table[state][event];
  if (next === undefined) return null;
  return next === 'revised' ? (isApproved ? 'adjusting' : 'draft') : next;
}

/** What may be done with a plan in a state, in the order of the work. */
export function planEventsOf(state: PlanState): PlanEvent[] {
  return planEvents.map(({ code }) => code).filter(code => table[state][code] !== undefined);
}

/** Whether its lines may be changed: freely before it was ever approved, with a reason for each change afterwards. */
export function lineEditing(state: PlanState): 'free' | 'with-reason' | null {
  if (state === 'draft' || state === 'consulting') return 'free';
  return state === 'adjusting' ? 'with-reason' : null;
}

/** The name of a state. */
export const planStateName = (state: string): string => planStates.find(({ code }) => code === state)?.name ?? state;

/** The name of an event. */
export const planEventName = (event: string): string => planEvents.find(({ code }) => code === event)?.name ?? event;

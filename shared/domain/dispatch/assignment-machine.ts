import { type TransitionTable, transitionOf } from './transition.ts';

/** Where a 检查任务单 is: 待派, 已派, 已签收, 检查中, 已录入, 退回, 已审核, 已公示, 完结 (domain.md 4.10). */
export const assignmentStates = [
  'waiting',
  'dispatched',
  'received',
  'checking',
  'entered',
  'returned',
  'reviewed',
  'disclosed',
  'closed',
] as const;
export type AssignmentState = (typeof assignmentStates)[number];

/** What happens to a 检查任务单. */
export const assignmentEvents = [
  'dispatch',
  'recall',
  'receive',
  'begin',
  'enter',
  'return',
  'review',
  'disclose',
  'correct',
  'close',
  'reopen',
] as const;
export type AssignmentEvent = (typeof assignmentEvents)[number];

/**
 * A result may be entered from any state before it, because sheets also go to the team on paper; one that is entered may be
 * entered again until somebody has reviewed it. Once public it changes only by way of a correction (更正), and a closed sheet
 * comes back when its follow-up does.
 */
const table: TransitionTable<AssignmentState, AssignmentEvent> = {
  dispatch: { from: ['waiting'], to: 'dispatched' },
  recall: { from: ['dispatched', 'received'], to: 'waiting' },
  receive: { from: ['dispatched'], to: 'received' },
  begin: { from: ['dispatched', 'received'], to: 'checking' },
  enter: { from: ['waiting', 'dispatched', 'received', 'checking', 'entered', 'returned'], to: 'entered' },
  return: { from: ['entered', 'reviewed'], to: 'returned' },
  review: { from: ['entered'], to: 'reviewed' },
  disclose: { from: ['entered', 'reviewed'], to: 'disclosed' },
  correct: { from: ['disclosed', 'closed'], to: 'returned' },
  close: { from: ['disclosed'], to: 'closed' },
  reopen: { from: ['closed'], to: 'disclosed' },
};

/** The state that an event leads to; null where it is not lawful. */
export const assignmentAfter = (state: AssignmentState, event: AssignmentEvent): AssignmentState | null =>
  transitionOf(table, state, event);

/** Whether the people of a sheet may still change: nobody has begun to check. */
export const isBeforeCheck = (state: AssignmentState): boolean =>
  state === 'waiting' || state === 'dispatched' || state === 'received';

/** Whether a sheet has a result that counts, entered and not sent back. */
export const hasStandingResult = (state: AssignmentState): boolean =>
  state === 'entered' || state === 'reviewed' || state === 'disclosed' || state === 'closed';

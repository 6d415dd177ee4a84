import { type TransitionTable, transitionOf } from './transition.ts';

/**
 * Where an 抽查任务 is (domain.md 4.8): 草稿, 待审批, 待抽取, 抽取中, 已抽对象, 已抽人员, 待回避确认, 已派发, 检查中, 待录入,
 * 待审核, 已公示, 后续处置中, 完结, 作废.
 */
export const taskStates = [
  'draft',
  'approving',
  'ready',
  'drawing',
  'objects-drawn',
  'drawn',
  'recusal',
  'dispatched',
  'checking',
  'recording',
  'entered',
  'disclosed',
  'following',
  'closed',
  'void',
] as const;
export type TaskState = (typeof taskStates)[number];

/** What happens to an 抽查任务. */
export const taskEvents = [
  'submit',
  'sendBack',
  'approve',
  'reopen',
  'draw',
  'withdraw',
  'withdrawApproved',
  'drawObjects',
  'drawPeople',
  'matchAgain',
  'confirmTeams',
  'awaitRecusal',
  'dispatch',
  'check',
  'record',
  'enter',
  'disclose',
  'follow',
  'close',
  'void',
] as const;
export type TaskEvent = (typeof taskEvents)[number];

/** States between the teams and the publication; within them a task is where its sheets are, forwards and, with newcomers, back. */
const atWork = ['recusal', 'dispatched', 'checking', 'recording', 'entered'] as const satisfies readonly TaskState[];
const otherThan = (state: (typeof atWork)[number]): readonly TaskState[] => atWork.filter(one => one !== state);

/**
 * A task is drawn from its draft where nobody has to agree or the matter is urgent. A draw that was taken back leads to where
 * it came from. After the draw it is the results that speak, so that only what was not drawn yet can be voided.
 */
const table: TransitionTable<TaskState, TaskEvent> = {
  submit: { from: ['draft'], to: 'approving' },
  sendBack: { from: ['approving'], to: 'draft' },
  approve: { from: ['approving'], to: 'ready' },
  reopen: { from: ['ready'], to: 'draft' },
  draw: { from: ['draft', 'approving', 'ready'], to: 'drawing' },
  withdraw: { from: ['drawing', 'objects-drawn', 'drawn'], to: 'draft' },
  withdrawApproved: { from: ['drawing', 'objects-drawn', 'drawn'], to: 'ready' },
  drawObjects: { from: ['drawing'], to: 'objects-drawn' },
  drawPeople: { from: ['drawing', 'objects-drawn'], to: 'drawn' },
  matchAgain: { from: ['objects-drawn', 'drawn'], to: 'drawing' },
  confirmTeams: { from: ['drawn'], to: 'recusal' },
  awaitRecusal: { from: otherThan('recusal'), to: 'recusal' },
  dispatch: { from: otherThan('dispatched'), to: 'dispatched' },
  check: { from: otherThan('checking'), to: 'checking' },
  record: { from: otherThan('recording'), to: 'recording' },
  enter: { from: otherThan('entered'), to: 'entered' },
  disclose: { from: ['entered'], to: 'disclosed' },
  follow: { from: ['disclosed', 'closed'], to: 'following' },
  close: { from: ['disclosed', 'following'], to: 'closed' },
  void: { from: ['draft', 'approving', 'ready'], to: 'void' },
};

/** The state that an event leads to; null where it is not lawful. */
export const taskAfter = (state: TaskState, event: TaskEvent): TaskState | null => transitionOf(table, state, event);

/** Whether a task still waits for its draw. */
export const isBeforeDraw = (state: TaskState): boolean =>
  state === 'draft' || state === 'approving' || state === 'ready';

/** Whether the results of a task are public, so that they change by a correction only. */
export const isDisclosed = (state: TaskState): boolean =>
  state === 'disclosed' || state === 'following' || state === 'closed';

/** The states in which a task is being inspected: its sheets are made, its results are not public yet. */
export const statesAtWork: readonly TaskState[] = atWork;

/** Whether the sheets of a task are made. */
export const hasSheets = (state: TaskState): boolean => statesAtWork.includes(state) || isDisclosed(state);

/** The states of tasks with sheets. */
export const statesWithSheets: readonly TaskState[] = taskStates.filter(hasSheets);

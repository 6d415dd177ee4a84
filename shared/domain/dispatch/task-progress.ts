import { type AssignmentState, hasStandingResult, isBeforeCheck } from './assignment-machine.ts';
import type { TaskEvent, TaskState } from './task-machine.ts';

/** What says how far a task is that has been drawn. */
export interface TaskFacts {
  /** States of its sheets that still count. */
  readonly sheets: readonly AssignmentState[];
  /** Whether a recusal has been asked for and not decided. */
  readonly openRecusal: boolean;
  /** Whether the publication of its results has been confirmed. */
  readonly disclosed: boolean;
  readonly openFollowUp: boolean;
}

/**
 * The event that brings a task to where its sheets are, or null where it stands right. Before the teams are confirmed, and
 * once voided, nothing follows from facts; a task whose results are public ends by itself only after follow-up.
 */
export function taskEventOf(state: TaskState, facts: TaskFacts): TaskEvent | null {
  switch (state) {
    case 'recusal':
    case 'dispatched':
    case 'checking':
    case 'recording':
    case 'entered':
      return eventAtWork(state, facts);
    case 'disclosed':
    case 'closed':
      return facts.openFollowUp ? 'follow' : null;
    case 'following':
      return facts.openFollowUp ? null : 'close';
    default:
      return null;
  }
}

function eventAtWork(state: TaskState, facts: TaskFacts): TaskEvent | null {
  if (facts.disclosed && state === 'entered') return 'disclose';
  const { event, to } = whereWorkIs(facts);
  return to === state ? null : event;
}

function whereWorkIs({ sheets, openRecusal }: TaskFacts): { readonly event: TaskEvent; readonly to: TaskState } {
  if (sheets.length > 0 && sheets.every(hasStandingResult)) return { event: 'enter', to: 'entered' };
  if (sheets.every(state => !isBeforeCheck(state)) && sheets.length > 0) return { event: 'record', to: 'recording' };
  if (sheets.some(state => !isBeforeCheck(state))) return { event: 'check', to: 'checking' };
  if (openRecusal || sheets.length === 0 || sheets.includes('waiting')) return { event: 'awaitRecusal', to: 'recusal' };
  return { event: 'dispatch', to: 'dispatched' };
}

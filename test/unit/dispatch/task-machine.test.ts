import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignmentStates } from '#domain/dispatch/assignment-machine.ts';
import {
  hasSheets,
  isBeforeDraw,
  isDisclosed,
  type TaskEvent,
  type TaskState,
  taskAfter,
  taskEvents,
  taskStates,
} from '#domain/dispatch/task-machine.ts';
import { taskEventOf } from '#domain/dispatch/task-progress.ts';

const facts = fc.record({
  sheets: fc.array(fc.constantFrom(...assignmentStates), { maxLength: 8 }),
  openRecusal: fc.boolean(),
  disclosed: fc.boolean(),
  openFollowUp: fc.boolean(),
});

/** The road of a task of domain.md 4.8, with the events that lead along it. */
const road: readonly [TaskEvent, TaskState][] = [
  ['submit', 'approving'],
  ['approve', 'ready'],
  ['draw', 'drawing'],
  ['drawObjects', 'objects-drawn'],
  ['drawPeople', 'drawn'],
  ['confirmTeams', 'recusal'],
  ['dispatch', 'dispatched'],
  ['check', 'checking'],
  ['record', 'recording'],
  ['enter', 'entered'],
  ['disclose', 'disclosed'],
  ['follow', 'following'],
  ['close', 'closed'],
];

test('a task goes the whole road from its draft to its end', () => {
  let state: TaskState = 'draft';
  for (const [event, to] of road) {
    const next = taskAfter(state, event);
    expect(next, event).toBe(to);
    state = next as TaskState;
  }
  expect(new Set(['draft', 'void', ...road.map(([, to]) => to)])).toEqual(new Set(taskStates));
});

test('whatever happens, nothing leads back before the draw once the teams are confirmed, and void is the end', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...taskEvents), { maxLength: 60 }), events => {
      let state: TaskState = 'draft';
      for (const event of events) {
        const next = taskAfter(state, event);
        if (next === null) continue;
        expect(state, event).not.toBe('void');
        if (hasSheets(state)) expect(hasSheets(next), `${state} ${event}`).toBe(true);
        if (isDisclosed(state)) expect(isDisclosed(next), `${state} ${event}`).toBe(true);
        if (event === 'void') expect(isBeforeDraw(state)).toBe(true);
        state = next;
      }
    }),
    { seed: 230, numRuns: 500 },
  );
});

test('facts always ask for a lawful event, and once it has happened for no other but the publication', () => {
  fc.assert(
    fc.property(fc.constantFrom(...taskStates), facts, (state, known) => {
      const event = taskEventOf(state, known);
      if (event === null) return;
      const next = taskAfter(state, event);
      expect(next, `${state} ${event}`).not.toBeNull();
      const following = taskEventOf(next as TaskState, known);
      if (following !== null) expect(['disclose', 'follow']).toContain(following);
    }),
    { seed: 231, numRuns: 2000 },
  );
});

test('a task is closed by its facts only when every problem found has been dealt with', () => {
  const public_ = { sheets: ['disclosed'] as const, openRecusal: false, disclosed: true };
  expect(taskEventOf('disclosed', { ...public_, openFollowUp: true })).toBe('follow');
  expect(taskEventOf('following', { ...public_, openFollowUp: true })).toBeNull();
  expect(taskEventOf('following', { ...public_, openFollowUp: false })).toBe('close');
  expect(taskEventOf('closed', { ...public_, openFollowUp: true })).toBe('follow');
});

test('a recusal that is not decided holds a task back until somebody has begun to check', () => {
  const waits = { openRecusal: true, disclosed: false, openFollowUp: false };
  expect(taskEventOf('dispatched', { ...waits, sheets: ['dispatched', 'dispatched'] })).toBe('awaitRecusal');
  expect(taskEventOf('recusal', { ...waits, sheets: ['dispatched', 'checking'] })).toBe('check');
});

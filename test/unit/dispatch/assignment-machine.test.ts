import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AssignmentState,
  assignmentAfter,
  assignmentEvents,
  assignmentStates,
  isBeforeCheck,
} from '#domain/dispatch/assignment-machine.ts';

test('a task sheet goes from the desk to the team, to its result and to the public', () => {
  const road = ['dispatch', 'receive', 'begin', 'enter', 'return', 'enter', 'review', 'disclose', 'close'] as const;
  const states: AssignmentState[] = ['waiting'];
  for (const event of road) states.push(assignmentAfter(states.at(-1) ?? 'waiting', event) as AssignmentState);
  expect(states).toEqual([
    'waiting',
    'dispatched',
    'received',
    'checking',
    'entered',
    'returned',
    'entered',
    'reviewed',
    'disclosed',
    'closed',
  ]);
});

test('whatever happens, a result is never lost: no sheet that was checked comes back to the desk', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...assignmentEvents), { maxLength: 60 }), events => {
      let state: AssignmentState = 'waiting';
      for (const event of events) {
        const next = assignmentAfter(state, event);
        if (next === null) continue;
        if (!isBeforeCheck(state)) expect(isBeforeCheck(next), `${state} ${event}`).toBe(false);
        state = next;
      }
    }),
    { seed: 232, numRuns: 500 },
  );
});

test('what is public changes by a correction only, and what was reviewed only by sending it back', () => {
  const lawful = (state: AssignmentState) => assignmentEvents.filter(event => assignmentAfter(state, event) !== null);
  expect(lawful('disclosed')).toEqual(['correct', 'close']);
  expect(lawful('reviewed')).toEqual(['return', 'disclose']);
  expect(lawful('closed')).toEqual(['correct', 'reopen']);
});

test('every state of a task sheet can be left, and every one can be reached', () => {
  const reached = new Set<AssignmentState>(['waiting']);
  for (const state of reached) {
    const next = assignmentEvents.flatMap(event => assignmentAfter(state, event) ?? []);
    expect(next, state).not.toEqual([]);
    for (const one of next) reached.add(one);
  }
  expect(reached).toEqual(new Set(assignmentStates));
});

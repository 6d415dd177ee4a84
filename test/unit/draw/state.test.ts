import { expect, test } from 'vitest';
import { type DrawState, mayTake, nextStates } from '#domain/draw/state.ts';

const states: DrawState[] = [
  'DRAFT',
  'FRAME_FROZEN',
  'PLAN_FROZEN',
  'COMMITTED',
  'WITNESSED',
  'RESULT',
  'CLOSED',
  'CANCELLED',
];

/** All states a draw can still come to. */
function reachable(from: DrawState): Set<DrawState> {
  const found = new Set<DrawState>();
  const queue = [from];
  for (const state of queue) {
    for (const next of nextStates(state)) {
      if (found.has(next)) continue;
      found.add(next);
      queue.push(next);
    }
  }
  return found;
}

test('the straight way leads from the frozen list to the close, and no step can be left out', () => {
  const way: DrawState[] = states.filter(state => state !== 'CANCELLED' && state !== 'DRAFT');
  for (const [place, state] of way.entries()) {
    expect(nextStates(state).filter(next => way.indexOf(next) > place)).toEqual(way.slice(place + 1, place + 2));
  }
});

test('once there is a commitment, no way leads back to the draft, the frame or the plan', () => {
  for (const state of states.slice(3)) {
    for (const early of states.slice(0, 3)) expect(reachable(state).has(early)).toBe(false);
  }
});

test('a cancelled attempt is followed by a new commitment and nothing else, and only where one was cancelled', () => {
  expect(nextStates('CANCELLED')).toEqual(['COMMITTED']);
  expect(states.filter(state => mayTake('again', state))).toEqual(['CANCELLED']);
  expect(states.filter(state => mayTake('commit', state))).toEqual(['PLAN_FROZEN']);
  expect(states.filter(state => mayTake('cancel', state))).toEqual(['COMMITTED', 'WITNESSED', 'RESULT']);
});

test('witnesses may still join when there are enough of them, and nobody after the reveal', () => {
  expect(states.filter(state => mayTake('witness', state))).toEqual(['COMMITTED', 'WITNESSED']);
});

test('a closed draw stays closed, and every draw that was begun can be closed', () => {
  expect(nextStates('CLOSED')).toEqual([]);
  for (const state of states.slice(1, -2)) expect(reachable(state).has('CLOSED')).toBe(true);
});

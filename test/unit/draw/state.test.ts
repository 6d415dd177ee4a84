import { expect, test } from 'vitest';
import { type DrawState, mayFollow, nextStates } from '#domain/draw/state.ts';

const states: DrawState[] = [
  'DRAFT',
  'FRAME_FROZEN',
  'PLAN_FROZEN',
  'COMMITTED',
  'WITNESSED',
  'REVEALED',
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

test('the straight way leads from the draft to the close, and no step can be left out', () => {
  const way: DrawState[] = states.filter(state => state !== 'CANCELLED');
  for (const [place, state] of way.entries()) {
    expect(nextStates(state).filter(next => way.indexOf(next) > place)).toEqual(way.slice(place + 1, place + 2));
  }
});

test('once there is a commitment, no way leads back to the draft, the frame or the plan', () => {
  for (const state of states.slice(3)) {
    for (const early of states.slice(0, 3)) expect(reachable(state).has(early)).toBe(false);
  }
});

test('a cancelled attempt is followed by a new commitment or the close, never by a result', () => {
  expect(nextStates('CANCELLED')).toEqual(['COMMITTED', 'CLOSED']);
  const cancellable = states.filter(state => mayFollow(state, 'CANCELLED'));
  expect(cancellable).toEqual(['COMMITTED', 'WITNESSED', 'REVEALED', 'RESULT']);
});

test('a closed draw stays closed, and every draw can be closed', () => {
  expect(nextStates('CLOSED')).toEqual([]);
  for (const state of states.slice(0, -2)) expect(reachable(state).has('CLOSED')).toBe(true);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  lineEditing,
  nextPlanState,
  type PlanState,
  planEvents,
  planEventsOf,
  planStates,
} from '#domain/annual-plan/plan-machine.ts';

const events = planEvents.map(({ code }) => code);

test('a plan goes from draft over consultation, approval, filing and publication to the archive', () => {
  let state: PlanState = 'draft';
  for (const event of [
    'consult',
    'submit',
    'approve',
    'file',
    'publish',
    'adjust',
    'submit',
    'approve',
    'archive',
  ] as const) {
    const next = nextPlanState(state, event, state !== 'draft');
    expect([state, event, next]).not.toContain(null);
    state = next ?? state;
  }
  expect(state).toBe('archived');
});

test('on every walk lines change only in a draft, a consultation or an adjustment, and nothing leaves the archive', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events), { maxLength: 60 }), walk => {
      let state: PlanState = 'draft';
      let isApproved = false;
      for (const event of walk) {
        const next = nextPlanState(state, event, isApproved);
        expect(planEventsOf(state).includes(event)).toBe(next !== null);
        if (next === null) continue;
        if (state === 'archived') throw new Error('A plan left the archive.');
        if (event === 'approve') isApproved = true;
        state = next;
        // Who was approved once never becomes a free draft again.
        if (isApproved) expect(lineEditing(state)).not.toBe('free');
        if (!isApproved) expect(['approved', 'filed', 'published', 'adjusting', 'archived']).not.toContain(state);
      }
    }),
    { seed: 20260102, numRuns: 500 },
  );
});

test('every state has a name and can be reached', () => {
  const reached = new Set<PlanState>(['draft']);
  for (let round = 0; round < planStates.length; round += 1) {
    for (const state of [...reached])
      for (const event of events)
        for (const isApproved of [true, false]) {
          const next = nextPlanState(state, event, isApproved);
          if (next) reached.add(next);
        }
  }
  expect([...reached].toSorted()).toEqual(planStates.map(({ code }) => code).toSorted());
});

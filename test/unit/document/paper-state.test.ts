import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PaperStanding, type PaperState, type PaperStep, paperAfter } from '#domain/document/paper-state.ts';

const allSteps: PaperStep[] = ['save', 'remove', 'approve', 'reopen', 'issue', 'void'];
const mayTake = (standing: PaperStanding) => allSteps.filter(step => paperAfter(standing, step) !== null);

describe('the states of a paper', () => {
  test.each<[PaperState, boolean, PaperStep[]]>([
    ['draft', false, ['save', 'remove', 'approve']],
    ['draft', true, ['save', 'approve', 'void']],
    ['approved', true, ['reopen', 'issue', 'void']],
    ['approved', false, ['reopen', 'issue', 'void']],
    ['issued', true, ['void']],
    ['void', true, []],
  ])('%s, numbered: %s, allows %j', (state, isNumbered, steps) => {
    expect(mayTake({ state, isNumbered })).toEqual(steps);
  });

  test('however steps follow each other, what has a number never goes, and nothing leads back from 印发 or 作废', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...allSteps), { maxLength: 40 }), steps => {
        let standing: PaperStanding = { state: 'draft', isNumbered: false };
        for (const step of steps) {
          const next = paperAfter(standing, step);
          if (next === null) continue;
          if (next === 'gone') {
            expect(standing).toEqual({ state: 'draft', isNumbered: false });
            return;
          }
          if (standing.state === 'issued') expect(next).toBe('void');
          expect(standing.state).not.toBe('void');
          standing = { state: next, isNumbered: standing.isNumbered || next === 'approved' };
        }
      }),
      { seed: 3 },
    );
  });
});

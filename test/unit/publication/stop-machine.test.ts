import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay, dayNumber } from '#domain/calendar/day.ts';
import { monthsAfter, publicTerm } from '#domain/publication/public-term.ts';
import {
  isStopEnded,
  lastStopDay,
  type StopDays,
  type StopStep,
  stopFault,
  stopStage,
  stopSteps,
} from '#domain/publication/stop-machine.ts';

const today = '2026-09-30';
const applied: StopDays = {
  appliedOn: '2026-09-01',
  acceptedOn: null,
  decision: null,
  decidedOn: null,
  stoppedOn: null,
  noticedOn: null,
  synchronizedOn: null,
};
type Deed = StopStep | 'granted' | 'refused';
const columns = {
  accept: 'acceptedOn',
  stop: 'stoppedOn',
  notice: 'noticedOn',
  synchronize: 'synchronizedOn',
} as const;

function taken(days: StopDays, deed: Deed, on: string): StopDays {
  if (deed === 'granted' || deed === 'refused') return { ...days, decision: deed, decidedOn: on };
  return { ...days, [columns[deed]]: on };
}

describe('an application to show a result no longer', () => {
  const deeds = fc.tuple(
    fc.constantFrom<Deed>(...stopSteps, 'granted', 'refused'),
    fc.integer({ min: dayNumber('2026-08-25'), max: dayNumber('2026-10-05') }).map(dateOfDay),
  );

  test('wherever its days lead, is never stopped without being granted, and its days never go back', () => {
    fc.assert(
      fc.property(fc.array(deeds, { maxLength: 40 }), walk => {
        let days = applied;
        for (const [deed, on] of walk) {
          const step = deed === 'granted' || deed === 'refused' ? 'decide' : deed;
          if (stopFault(days, step, on, today) !== null) continue;
          expect(on >= lastStopDay(days) && on <= today).toBe(true);
          expect(isStopEnded(stopStage(days))).toBe(false);
          const next = taken(days, deed, on);
          expect(stopStage(next)).not.toBe(stopStage(days));
          days = next;
        }
        if (days.stoppedOn !== null) expect(days.decision).toBe('granted');
        if (days.synchronizedOn !== null) expect(days.noticedOn).not.toBeNull();
      }),
      { seed: 416, numRuns: 300 },
    );
  });

  test('goes from application to the last platform in five steps, or ends with a refusal that was told', () => {
    let days = applied;
    const stages = (['accept', 'granted', 'stop', 'notice', 'synchronize'] as const).map(deed => {
      days = taken(days, deed, '2026-09-10');
      return stopStage(days);
    });
    expect(stages).toEqual(['accepted', 'granted', 'stopped', 'noticed', 'finished']);
    const refused = taken(taken(applied, 'accept', '2026-09-02'), 'refused', '2026-09-03');
    expect(stopFault(refused, 'stop', '2026-09-04', today)).toBe('order');
    expect(stopStage(taken(refused, 'notice', '2026-09-04'))).toBe('refusal-noticed');
  });

  test('takes no step in the future and none before the step that led to it', () => {
    expect(stopFault(applied, 'accept', '2026-10-01', today)).toBe('future');
    expect(stopFault(applied, 'accept', '2026-08-31', today)).toBe('before');
    expect(stopFault(applied, 'decide', '2026-09-02', today)).toBe('order');
  });
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-05-20', 3, '2026-08-20'],
  ['2026-12-31', 0, '2026-12-31'],
])('%s and %i months is %s', (day, months, end) => {
  expect(monthsAfter(day, months)).toBe(end);
});

test('a result published on 20 May is open to an application by term from 20 August, and its longest term ends a year later', () => {
  expect(publicTerm('2026-05-20', { leastMonths: 3, mostMonths: 12 })).toEqual({
    from: '2026-08-20',
    to: '2027-05-20',
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOfDay, dayNumber } from '#domain/calendar/day.ts';
import { type Absence, absenceWords, daysAvailable, isAway } from '#domain/staff/absence.ts';

const leave = (from: string, to: string | null): Absence => ({ kind: 'leave', from, to, reason: '' });
const march = { from: '2026-03-02', to: '2026-03-31' };

test.each([
  ['nobody away', [], 30],
  ['a leave before', [leave('2026-02-01', '2026-03-01')], 30],
  ['the first day', [leave('2026-02-01', '2026-03-02')], 29],
  ['the last day', [leave('2026-03-31', '2026-04-30')], 29],
  ['a leave in the middle', [leave('2026-03-10', '2026-03-12')], 27],
  ['two that overlap', [leave('2026-03-10', '2026-03-12'), leave('2026-03-12', '2026-03-14')], 25],
  ['one within the other', [leave('2026-03-10', '2026-03-20'), leave('2026-03-12', '2026-03-13')], 19],
  ['a secondment without an end', [leave('2026-03-20', null)], 18],
  ['all of it', [leave('2026-01-01', null)], 0],
] as const)('%s leaves the right number of days', (_, absences, days) => {
  expect(daysAvailable(absences, march)).toBe(days);
});

test('days are counted as if each were looked at by itself', () => {
  const day = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2026-03-01') });
  const absences = fc.array(fc.tuple(day, fc.integer({ min: 0, max: 20 }), fc.boolean()), { maxLength: 6 });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 30 }), absences, (start, length, drawn) => {
      const given = drawn.map(([from, days, open]) => leave(dateOfDay(from), open ? null : dateOfDay(from + days)));
      const period = { from: dateOfDay(start), to: dateOfDay(start + length) };
      const each = Array.from({ length: length + 1 }, (_, place) => dateOfDay(start + place));
      const free = each.filter(one => !given.some(({ from, to }) => from <= one && (to === null || one <= to)));
      expect(daysAvailable(given, period)).toBe(free.length);
    }),
    { seed: 11, numRuns: 500 },
  );
});

test('whoever is there on fewer days than asked is away, and a check of one day asks for that day', () => {
  const absences = [leave('2026-03-02', '2026-03-28')];
  expect(isAway(absences, march, 1)).toBe(false);
  expect(isAway(absences, march, 3)).toBe(false);
  expect(isAway(absences, march, 4)).toBe(true);
  expect(isAway(absences, { from: '2026-03-05', to: '2026-03-05' }, 4)).toBe(true);
  expect(isAway(absences, { from: '2026-03-30', to: '2026-03-30' }, 4)).toBe(false);
});

test('an absence is told with its kind and days', () => {
  expect(absenceWords(leave('2026-03-01', '2026-03-10'))).toBe('请假（2026-03-01 至 2026-03-10）');
  expect(absenceWords({ kind: 'seconded', from: '2026-03-01', to: null, reason: '' })).toBe('借调（2026-03-01 起）');
});

import { expect, test } from 'vitest';
import { publishedHolidays } from '#domain/calendar/published-holidays.ts';
import { holidayCalendar } from '#domain/calendar/working-days.ts';
import { usualFollowUpRule as rule } from '#domain/follow-up/follow-up-rule.ts';
import { correctionDue, listingDue, overdueDays } from '#domain/follow-up/follow-up-term.ts';

const calendar = holidayCalendar(publishedHolidays);
const working = { ...rule, correctionDayKind: 'working' } as const;

test.each([
  ['2026-02-10', null, rule, '2026-02-20'],
  ['2026-02-10', 30, rule, '2026-03-12'],
  ['2026-02-10', null, working, '2026-03-02'],
  ['2026-09-18', 20, working, '2026-10-22'],
])('an order of %s with %s days ends in time', (on, days, by, due) => {
  expect(correctionDue(on, days, by, calendar)).toBe(due);
});

const cause = { openedOn: '2026-03-02', orderedOn: null, due: null, reinspection: null };

test('a business that could not be reached is listed within ten working days', () => {
  expect(listingDue({ ...cause, outcome: '3' }, rule, calendar)).toBe('2026-03-16');
});

test('what is not made public leads to a listing only after the order has run out', () => {
  const ordered = { ...cause, outcome: '2', orderedOn: '2026-03-02', due: '2026-03-12' };
  expect(listingDue({ ...cause, outcome: '2' }, rule, calendar)).toBeNull();
  expect(listingDue(ordered, rule, calendar)).toBe('2026-03-26');
  expect(listingDue({ ...ordered, reinspection: 'passed' }, rule, calendar)).toBeNull();
  expect(listingDue({ ...cause, outcome: '6' }, rule, calendar)).toBeNull();
});

test('days are overdue from the day after the term', () => {
  expect([null, '2026-03-12', '2026-03-11', '2026-02-28'].map(due => overdueDays(due, '2026-03-12'))).toEqual([
    0, 0, 1, 12,
  ]);
});

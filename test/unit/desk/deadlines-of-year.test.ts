import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishedHolidays } from '#domain/calendar/published-holidays.ts';
import { holidayCalendar, isWorkingDay } from '#domain/calendar/working-days.ts';
import { type DeadlineRule, dayOffRules, planDeadline, usualDeadlines } from '#domain/desk/deadline-rule.ts';
import { deadlinesOfYear } from '#domain/desk/deadlines-of-year.ts';

const calendar = holidayCalendar(publishedHolidays);

const ruleOf = (list: DeadlineRule['list'], dayOff: DeadlineRule['dayOff'] = 'stays'): DeadlineRule => ({
  ...usualDeadlines,
  list,
  dayOff,
});

const monthly = {
  code: 'monthly',
  name: '月报',
  repeats: { every: 'month', day: 31, fromMonth: 5, toMonth: 12 },
  proof: 'monthly',
  office: '',
  source: 'R-174',
} as const;

test('a monthly report from May falls on the last day of eight months, whatever their length', () => {
  const days = deadlinesOfYear(ruleOf([monthly]), 2026, calendar).map(({ date }) => date);
  expect(days).toEqual([
    '2026-05-31',
    '2026-06-30',
    '2026-07-31',
    '2026-08-31',
    '2026-09-30',
    '2026-10-31',
    '2026-11-30',
    '2026-12-31',
  ]);
});

test('the plan of 31 January 2026, a Saturday, is due on the Friday before, or on the Monday after', () => {
  const plan = planDeadline('01-31', 'R-093');
  const on = (dayOff: DeadlineRule['dayOff']) => deadlinesOfYear(ruleOf([plan], dayOff), 2026, calendar)[0];
  expect(on('stays')).toMatchObject({ date: '2026-01-31', named: '2026-01-31' });
  expect(on('before')).toMatchObject({ date: '2026-01-30', named: '2026-01-31', provisional: false });
  expect(on('after')).toMatchObject({ date: '2026-02-02' });
});

test('the last day of February is named in a year that has no 29th', () => {
  const rule = ruleOf([planDeadline('02-29', 'x')]);
  expect(deadlinesOfYear(rule, 2027, calendar)[0]?.date).toBe('2027-02-28');
  expect(deadlinesOfYear(rule, 2028, calendar)[0]?.date).toBe('2028-02-29');
});

test('a year without announced holidays is said to be provisional where days off move the day', () => {
  const plan = planDeadline('01-31', 'x');
  expect(deadlinesOfYear(ruleOf([plan], 'before'), 2090, calendar)[0]?.provisional).toBe(true);
  expect(deadlinesOfYear(ruleOf([plan], 'stays'), 2090, calendar)[0]?.provisional).toBe(false);
});

test('no deadline that gives way falls on a day off, and each moves in its direction only', () => {
  const day = fc
    .integer({ min: 0, max: 364 })
    .map(number => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(5, 10));
  fc.assert(
    fc.property(day, fc.constantFrom(...dayOffRules), fc.integer({ min: 2020, max: 2026 }), (on, dayOff, year) => {
      const [found] = deadlinesOfYear(ruleOf([planDeadline(on, 'x')], dayOff), year, calendar);
      if (!found) throw new Error('It falls on a day of each year.');
      if (dayOff === 'stays') expect(found.date).toBe(found.named);
      else expect(isWorkingDay(found.date, calendar)).toBe(true);
      if (dayOff === 'before') expect(found.date <= found.named).toBe(true);
      if (dayOff === 'after') expect(found.date >= found.named).toBe(true);
    }),
    { seed: 7 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usualIndicatorRule } from '#domain/indicator/indicator-rule.ts';
import { monthOf, monthsOfYear, periodAround, periodTitle } from '#domain/indicator/period.ts';
import { dueReports, usualReportRule } from '#domain/indicator/report-rule.ts';
import { suggestRatio } from '#domain/indicator/yield-suggestion.ts';

test('a month, a quarter, a half and a year around a day hold it, and are called as people call them', () => {
  expect(periodAround('2028-02-29', 'month')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(periodAround('2026-05-14', 'quarter')).toEqual({ from: '2026-04-01', to: '2026-06-30' });
  expect(periodTitle(periodAround('2026-05-14', 'month'))).toBe('2026年5月');
  expect(periodTitle(periodAround('2026-05-14', 'quarter'))).toBe('2026年第2季度');
  expect(periodTitle(periodAround('2026-05-14', 'half'))).toBe('2026年上半年');
  expect(periodTitle(periodAround('2026-05-14', 'year'))).toBe('2026年');
  expect(periodTitle({ from: '2026-05-02', to: '2026-05-14' })).toBe('2026-05-02至2026-05-14');
  const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
  const lengths = fc.constantFrom('month', 'quarter', 'half', 'year' as const);
  fc.assert(
    fc.property(days, lengths, (date, length) => {
      const day = date.toISOString().slice(0, 10);
      const { from, to } = periodAround(day, length as 'month');
      expect(from <= day && day <= to).toBe(true);
      expect(periodAround(to, length as 'month')).toEqual({ from, to });
    }),
    { seed: 12 },
  );
});

test('the months of a year follow each other without a gap, and the month before January lies in the year before', () => {
  const months = monthsOfYear(2026);
  expect(months[0]?.from).toBe('2026-01-01');
  expect(months.at(-1)?.to).toBe('2026-12-31');
  expect(monthOf(2026, 0)).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  expect(monthOf(2026, 13)).toEqual({ from: '2027-01-01', to: '2027-01-31' });
});

test('monthly reports are of the month before and due at the end of each month from May; two more are due once a year', () => {
  const due = dueReports(usualReportRule, 2026);
  expect(due).toHaveLength(10);
  expect(due[0]).toMatchObject({ kind: 'monthly', from: '2026-04-01', to: '2026-04-30', due: '2026-05-31' });
  expect(due.at(-1)).toMatchObject({ kind: 'monthly', from: '2026-11-01', due: '2026-12-31' });
  expect(due.map(one => one.due)).toEqual(due.map(one => one.due).toSorted());
});

test('a ratio is suggested from enough checks on, higher or lower by the finding rate beside that of all', () => {
  const all = { checks: 1000, problems: 100 };
  const say = (checks: number, problems: number) => suggestRatio({ checks, problems }, all, usualIndicatorRule);
  expect(say(29, 29)).toBe('too-few');
  expect(say(100, 15)).toBe('higher');
  expect(say(100, 14)).toBe('keep');
  expect(say(100, 6)).toBe('keep');
  expect(say(100, 5)).toBe('lower');
  expect(suggestRatio({ checks: 50, problems: 0 }, { checks: 1000, problems: 0 }, usualIndicatorRule)).toBe('too-few');
});

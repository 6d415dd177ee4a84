import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay, dayNumber, isDate, weekday } from '#domain/calendar/day.ts';
import { publishedHolidays } from '#domain/calendar/published-holidays.ts';
import { addWorkingDays, holidayCalendar, isWorkingDay, workingDaysBetween } from '#domain/calendar/working-days.ts';

const calendar = holidayCalendar(publishedHolidays);
const days = fc.integer({ min: dayNumber('2004-01-01'), max: dayNumber('2026-12-28') }).map(dateOfDay);

describe('working days', () => {
  test.each([
    ['2026-02-10', '2026-03-16'],
    ['2026-04-28', '2026-05-28'],
    ['2026-09-18', '2026-10-22'],
    ['2026-11-20', '2026-12-18'],
  ])('20 working days after %s is %s', (start, end) => {
    expect(addWorkingDays(start, 20, calendar)).toEqual({ date: end, provisional: false });
  });

  test('2026 has 248 working days', () => {
    expect(workingDaysBetween('2025-12-31', '2026-12-31', calendar)).toBe(248);
  });

  test('the days off and working weekends of 2026 are those announced on 2025-11-04', () => {
    const year = publishedHolidays.find(arrangement => arrangement.year === 2026);
    expect(year?.workdays).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
    expect(year?.holidays).toHaveLength(33);
  });

  test('every day of 2020 to 2026 agrees with the reference list', () => {
    const list = readFileSync(new URL('../../fixtures/cn-holidays-2020-2026.csv', import.meta.url), 'utf8');
    const types = new Map(
      list
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map(line => line.split(',') as [string, string, string])
        .map(([date, , type]) => [date, type]),
    );
    expect(types.size).toBe(254);
    const wrong: string[] = [];
    for (let day = dayNumber('2020-01-01'); day <= dayNumber('2026-12-31'); day += 1) {
      const date = dateOfDay(day);
      const onWeekday = weekday(day) !== 0 && weekday(day) !== 6;
      const expected = types.has(date) ? types.get(date) === 'adjusted_workday' : onWeekday;
      if (isWorkingDay(date, calendar) !== expected) wrong.push(date);
    }
    expect(wrong).toEqual([]);
  });

  test('adding and counting are each other’s inverse, and an end is always a working day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (start, count) => {
        const { date } = addWorkingDays(start, count, calendar);
        expect(isWorkingDay(date, calendar)).toBe(true);
        expect(workingDaysBetween(start, date, calendar)).toBe(count);
        expect(workingDaysBetween(date, start, calendar)).toBe(-count);
      }),
      { seed: 20 },
    );
  });

  test('the working days between two dates, years apart as well, are those counted day by day', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 40 }), (one, other, near) => {
        for (const to of [other, dateOfDay(dayNumber(one) + near)]) {
          const [first, last] = [one, to].map(dayNumber).toSorted((a, b) => a - b) as [number, number];
          const between = Array.from({ length: last - first }, (_, place) => dateOfDay(first + 1 + place));
          const count = between.filter(date => isWorkingDay(date, calendar)).length;
          expect(workingDaysBetween(one, to, calendar)).toBe(one <= to ? count : -count);
        }
      }),
      { seed: 21, numRuns: 60 },
    );
  });

  test('no working days after a date is that date, and negative counts are refused', () => {
    expect(addWorkingDays('2026-10-01', 0, calendar).date).toBe('2026-10-01');
    expect(() => addWorkingDays('2026-10-01', -1, calendar)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-02-30', 1, calendar)).toThrow(RangeError);
  });
});

describe('years that are not announced yet', () => {
  test('an end in such a year is provisional and counted by weekdays', () => {
    expect(addWorkingDays('2026-12-18', 20, calendar)).toEqual({ date: '2027-01-15', provisional: true });
  });

  test('the last days of the last known year may still become a holiday', () => {
    expect(addWorkingDays('2026-12-25', 1, calendar)).toEqual({ date: '2026-12-28', provisional: false });
    expect(addWorkingDays('2026-12-25', 2, calendar)).toEqual({ date: '2026-12-29', provisional: true });
  });

  test('a year entered by the clerk is no longer provisional', () => {
    const own = { year: 2027, holidays: ['2027-01-01', '2027-01-04'], workdays: ['2027-01-09'] };
    const with2027 = holidayCalendar([...publishedHolidays, own]);
    expect(addWorkingDays('2026-12-31', 5, with2027)).toEqual({ date: '2027-01-09', provisional: false });
  });

  test('a later entry of the same day wins over what was published', () => {
    const own = { year: 2026, holidays: ['2026-11-23'], workdays: ['2026-11-21'] };
    const changed = holidayCalendar([...publishedHolidays, own]);
    expect(isWorkingDay('2026-11-23', changed)).toBe(false);
    expect(isWorkingDay('2026-11-21', changed)).toBe(true);
    expect(isWorkingDay('2026-11-24', changed)).toBe(true);
  });
});

describe('days', () => {
  test('numbers and dates are each other’s inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 80_000 }), day => {
        expect(dayNumber(dateOfDay(day))).toBe(day);
        expect(weekday(day)).toBe(new Date(day * 86_400_000).getUTCDay());
      }),
      { seed: 365 },
    );
  });

  test.each(['2023-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', ''])('%j is no date', text => {
    expect(isDate(text)).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { deadlineState } from '#domain/calendar/deadline.ts';
import { publishedHolidays } from '#domain/calendar/published-holidays.ts';
import { holidayCalendar } from '#domain/calendar/working-days.ts';

const calendar = holidayCalendar(publishedHolidays);

describe('a due date', () => {
  test.each([
    ['2026-11-20', 'in-time', 20],
    ['2026-12-10', 'in-time', 6],
    ['2026-12-11', 'due-soon', 5],
    ['2026-12-18', 'due-soon', 0],
    ['2026-12-21', 'late', -1],
    ['2026-12-25', 'late', -5],
  ])('of 2026-12-18 is, on %s, %s with %i working days left', (today, state, workingDaysLeft) => {
    expect(deadlineState('2026-12-18', today, null, calendar)).toEqual({
      state,
      workingDaysLeft,
      overdue: state === 'late',
    });
  });

  test('passed on a weekend is late at once', () => {
    expect(deadlineState('2026-12-18', '2026-12-19', null, calendar)).toMatchObject({
      state: 'late',
      workingDaysLeft: -1,
    });
  });

  test('counts the Spring Festival as no working days', () => {
    expect(deadlineState('2026-02-24', '2026-02-14', null, calendar).workingDaysLeft).toBe(1);
  });

  test('is done once fulfilled, and remembers whether that was late', () => {
    expect(deadlineState('2026-12-18', '2027-03-01', '2026-12-18', calendar)).toEqual({
      state: 'done',
      workingDaysLeft: null,
      overdue: false,
    });
    expect(deadlineState('2026-12-18', '2027-03-01', '2026-12-19', calendar).overdue).toBe(true);
  });

  test('presses from the number of days the profile sets', () => {
    expect(deadlineState('2026-12-18', '2026-12-10', null, calendar, 10).state).toBe('due-soon');
    expect(deadlineState('2026-12-18', '2026-12-17', null, calendar, 0).state).toBe('in-time');
  });
});

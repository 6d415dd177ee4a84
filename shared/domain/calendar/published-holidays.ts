import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { YearArrangement } from './working-days.ts';

/** The holidays and working weekends announced by the State Council, year by year, from the package chinese-days. */
export const publishedHolidays: readonly YearArrangement[] = arrangements();

function arrangements(): YearArrangement[] {
  const holidays = Object.keys(published.holidays).toSorted();
  const workdays = Object.keys(published.workdays).toSorted();
  const years = new Set(holidays.map(yearOf));
  // A notice may reach back into December; only a year with its own National Day has its own notice.
  return [...years]
    .filter(year => `${year}-10-01` in published.holidays)
    .map(year => ({
      year,
      holidays: holidays.filter(date => yearOf(date) === year),
      workdays: workdays.filter(date => yearOf(date) === year),
    }));
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

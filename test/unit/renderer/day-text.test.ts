import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay, dayNumber } from '#domain/calendar/day.ts';
import { readDay } from '#renderer/features/document/day-text.ts';

const latest = '2026-11-21';
const days = fc.integer({ min: dayNumber('2010-01-01'), max: dayNumber(latest) }).map(dateOfDay);

describe('A day that is typed', () => {
  test.each([
    ['2026-11-20', '2026-11-20'],
    ['20261120', '2026-11-20'],
    ['2026.11.2', '2026-11-02'],
    ['2026/1/2', '2026-01-02'],
    ['2026年11月20日', '2026-11-20'],
    [' 2026 - 11 - 20 ', '2026-11-20'],
    ['２０２６．１１．２０', '2026-11-20'],
    ['11.20', '2026-11-20'],
    ['1120', '2026-11-20'],
    ['11月20日', '2026-11-20'],
  ])('is understood as %s', (text, day) => {
    expect(readDay(text, latest)).toBe(day);
  });

  test('without a year is the last one that has been, never one to come', () => {
    expect(readDay('12.31', latest)).toBe('2025-12-31');
    expect(readDay('2.29', latest)).toBe('2024-02-29');
  });

  test('may be written with its year after the last day that can be meant: the form says so, not the field', () => {
    expect(readDay('2027-01-05', latest)).toBe('2027-01-05');
  });

  test.each(['', '2', '2026', '202611', '2026-13-01', '2026-02-30', '0230', '32.1', '昨天'])(
    'is not guessed from "%s"',
    text => {
      expect(readDay(text, latest)).toBeNull();
    },
  );

  test('in each of the usual ways means the same day', () => {
    fc.assert(
      fc.property(days, day => {
        const [year = '', month = '', date = ''] = day.split('-');
        for (const text of [day, year + month + date, `${year}.${Number(month)}.${Number(date)}`]) {
          expect(readDay(text, latest)).toBe(day);
        }
      }),
      { seed: 11 },
    );
  });
});

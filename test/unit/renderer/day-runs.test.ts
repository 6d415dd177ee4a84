import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOfDay, dayNumber } from '#domain/calendar/day.ts';
import { readRuns, runsText } from '#renderer/features/workspace/day-runs.ts';

test('days in a row are written as one run, as the notices of the State Council do', () => {
  const days = ['2026-02-15', '2026-02-16', '2026-02-17', '2026-04-04'];
  expect(runsText(days)).toBe('2月15日—2月17日、4月4日');
});

test('days are understood in the spellings clerks use', () => {
  const expected = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-02-06'];
  for (const text of ['1月1日—1月3日、2月6日', '1月1日至1月3日，2月6日', '1/1-1/3 2/6', '1.1~1.3；2.6']) {
    expect({ text, days: readRuns(2027, text) }).toEqual({ text, days: expected });
  }
});

test('what is no day, or runs backwards, is not guessed at', () => {
  for (const text of ['2月30日', '13月1日', '春节', '1月5日—1月3日', '1月']) expect(readRuns(2027, text)).toBeNull();
});

test('no days at all are written and read as nothing', () => {
  expect(runsText([])).toBe('');
  expect(readRuns(2027, '')).toEqual([]);
});

test('whatever days a year has, reading what was written gives them back', () => {
  const first = dayNumber('2028-01-01');
  const days = fc
    .uniqueArray(fc.integer({ min: 0, max: 365 }), { maxLength: 60 })
    .map(offsets => offsets.map(offset => dateOfDay(first + offset)).toSorted());
  fc.assert(
    fc.property(days, given => {
      expect(readRuns(2028, runsText(given))).toEqual(given);
    }),
    { seed: 2028 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodsMeet, readLinePeriod } from '#domain/annual-plan/line-period.ts';

test.each([
  ['2026年7月—10月', '2026-07-01', '2026-10-31'],
  ['3-11月', '2026-03-01', '2026-11-30'],
  ['2026.3—2026.6', '2026-03-01', '2026-06-30'],
  ['4月至9月', '2026-04-01', '2026-09-30'],
  ['2026-05-01至2026-08-31', '2026-05-01', '2026-08-31'],
  ['1月—12月', '2026-01-01', '2026-12-31'],
  ['2026年5-10月', '2026-05-01', '2026-10-31'],
  ['6-11', '2026-06-01', '2026-11-30'],
  ['全年', '2026-01-01', '2026-12-31'],
  ['2026年上半年', '2026-01-01', '2026-06-30'],
  ['第三季度', '2026-07-01', '2026-09-30'],
  ['11月10日前', '2026-01-01', '2026-11-10'],
  ['9月底前完成', '2026-01-01', '2026-09-30'],
  ['2月', '2026-02-01', '2026-02-28'],
  ['2026年5月6日至8月20日', '2026-05-06', '2026-08-20'],
])('「%s」 of a plan of 2026 means %s to %s', (text, from, to) => {
  expect(readLinePeriod(text, 2026)).toEqual({ from, to });
});

test.each(['', '—', '待定', '根据工作安排', '13月', '10月—3月', '2月30日前'])('「%s」 means no days', text => {
  expect(readLinePeriod(text, 2026)).toBeNull();
});

test('whatever months are written, the period begins on a first and ends on a last day, and meets itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (one, other) => {
      const [first, last] = [Math.min(one, other), Math.max(one, other)];
      const period = readLinePeriod(`${first}-${last}月`, 2028);
      expect(period?.from).toBe(`2028-${String(first).padStart(2, '0')}-01`);
      expect(Number(period?.to.slice(8))).toBe(new Date(Date.UTC(2028, last, 0)).getUTCDate());
      if (period) expect(periodsMeet(period, period)).toBe(true);
    }),
    { seed: 20260101 },
  );
});

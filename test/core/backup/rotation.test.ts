import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rotatedAway } from '#core/backup/rotation.ts';

const at = (text: string) => ({ at: text });
const usual = { recent: 5, daily: 14, monthly: 12 };

test('the five newest stay, and of each day and month the last', () => {
  const hours = Array.from({ length: 10 }, (_, hour) => at(`2026-03-02T1${hour}:00:00.000+08:00`));
  const days = Array.from({ length: 20 }, (_, day) =>
    at(`2026-02-${String(day + 1).padStart(2, '0')}T18:00:00.000+08:00`),
  );
  const months = Array.from({ length: 12 }, (_, month) =>
    at(`2025-${String(month + 1).padStart(2, '0')}-28T18:00:00.000+08:00`),
  );
  const gone = rotatedAway([...days, ...hours, ...months], usual).map(one => one.at.slice(0, 13));
  const expected = [
    ...hours.slice(0, 5), // Of today the five newest.
    ...days.slice(0, 7), // Today and thirteen days of February.
    ...months.slice(0, 2), // March, February and ten months of the year before.
  ].map(one => one.at.slice(0, 13));
  expect(gone.toSorted()).toEqual(expected.toSorted());
});

test('a day ends at midnight in China', () => {
  const backups = [at('2026-03-01T15:59:00Z'), at('2026-03-01T16:01:00Z'), at('2026-03-02T10:00:00Z')];
  expect(rotatedAway(backups, { recent: 1, daily: 2, monthly: 0 })).toEqual([at('2026-03-01T16:01:00Z')]);
});

const instants = fc
  .array(fc.integer({ min: 0, max: 3 * 365 * 24 }), { maxLength: 80 })
  .map(hours => hours.map(hour => at(new Date(Date.UTC(2024, 0, 1) + hour * 3_600_000).toISOString())));
const rules = fc.record({
  recent: fc.integer({ min: 1, max: 8 }),
  daily: fc.integer({ min: 0, max: 20 }),
  monthly: fc.integer({ min: 0, max: 14 }),
});

test('the newest ones always stay, never more than the rule allows, and rotating again takes nothing more', () => {
  fc.assert(
    fc.property(instants, rules, (backups, rule) => {
      const gone = new Set(rotatedAway(backups, rule));
      const kept = backups.filter(one => !gone.has(one));
      const newest = backups.toSorted((left, right) => (left.at < right.at ? 1 : -1)).slice(0, rule.recent);
      const oldestNewest = newest.at(-1)?.at ?? '';
      expect([...gone].every(one => one.at <= oldestNewest)).toBe(true);
      expect(kept.length).toBeLessThanOrEqual(rule.recent + rule.daily + rule.monthly);
      expect(kept.length).toBeGreaterThanOrEqual(Math.min(backups.length, rule.recent));
      expect(rotatedAway(kept, rule)).toEqual([]);
    }),
    { seed: 20260302, numRuns: 300 },
  );
});

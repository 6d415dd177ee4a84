import { expect, test } from 'vitest';
import { isUnusedSince } from '#domain/item-list/unused-item.ts';

test.each([
  ['2021-03-02', 5, '2026-03-01', false],
  ['2021-03-02', 5, '2026-03-02', true],
  ['2020-02-29', 5, '2025-02-27', false],
  ['2020-02-29', 5, '2025-02-28', true],
  ['2020-02-29', 4, '2024-02-28', false],
  ['2020-02-29', 4, '2024-02-29', true],
  ['2024-01-01', 1, '2025-01-01', true],
])('an item last checked on %s is unused for %i years on %s: %s', (day, years, today, unused) => {
  expect(isUnusedSince(day, years, today)).toBe(unused);
});

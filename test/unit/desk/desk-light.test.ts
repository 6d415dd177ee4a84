import { expect, test } from 'vitest';
import { deskLight, deskLightWords, weekEnd } from '#domain/desk/desk-light.ts';

// 2026-03-04 is a Wednesday.
test.each([
  ['2026-03-03', 'late', '已逾期 1 天'],
  ['2026-03-04', 'today', '今天到期'],
  ['2026-03-08', 'week', '还有 4 天'],
  ['2026-03-09', 'later', '还有 5 天'],
  [null, 'open', '没有期限'],
] as const)('what is due on %s is said on a Wednesday as %s with words', (due, light, words) => {
  expect(deskLight(due, '2026-03-04')).toBe(light);
  expect(deskLightWords(due, '2026-03-04')).toBe(words);
});

test('a week ends with its Sunday, also on the Sunday itself', () => {
  expect(weekEnd('2026-03-02')).toBe('2026-03-08');
  expect(weekEnd('2026-03-08')).toBe('2026-03-08');
});

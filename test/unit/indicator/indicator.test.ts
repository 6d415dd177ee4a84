import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOfAll, figureText, shareOf } from '#domain/indicator/indicator.ts';
import { choiceOf, indicatorOf, indicators } from '#domain/indicator/indicators.ts';

test('there are the twenty-one indicators of the trade in their order, each with its definition', () => {
  expect(indicators.map(({ code }) => code)).toEqual(Array.from({ length: 21 }, (_, place) => `I${place + 1}`));
  for (const { formula, timeBasis, source, choices } of indicators) {
    expect([formula, timeBasis, source].every(words => words.length > 1)).toBe(true);
    expect(new Set(choices.map(({ code }) => code)).size).toBe(choices.length);
  }
});

test('a share without a whole is 「—」, and never 0 % or 100 %', () => {
  fc.assert(
    fc.property(fc.nat(), part => {
      expect(figureText('share', shareOf(part, 0))).toBe('—');
    }),
    { seed: 6 },
  );
  expect(figureText('share', shareOf(252, 482))).toBe('52.3%');
  expect(figureText('count', 37)).toBe('37');
});

test('the chance over several draws lies between the greatest of them and their sum', () => {
  const draw = fc.nat(500).chain(base => fc.record({ base: fc.constant(base), quota: fc.nat(base) }));
  fc.assert(
    fc.property(fc.array(draw, { maxLength: 12 }), draws => {
      const chances = draws.filter(({ base }) => base > 0).map(({ quota, base }) => quota / base);
      const chance = chanceOfAll(draws);
      expect(chance === null).toBe(chances.length === 0);
      expect(chance ?? 0).toBeGreaterThanOrEqual(Math.max(0, ...chances) - 1e-12);
      expect(chance ?? 0).toBeLessThanOrEqual(chances.reduce((sum, one) => sum + one, 0) + 1e-12);
    }),
    { seed: 16 },
  );
  expect(
    chanceOfAll([
      { quota: 1, base: 2 },
      { quota: 1, base: 2 },
    ]),
  ).toBe(0.75);
});

test('where nothing is chosen the first reading is meant, and one that is unknown is none', () => {
  const joint = indicatorOf('I3');
  expect(choiceOf(joint, null)?.code).toBe('visits');
  expect(choiceOf(joint, 'tasks')?.name).toBe('按任务');
  expect(choiceOf(joint, 'registry')).toBeNull();
});

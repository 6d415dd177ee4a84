import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Hex } from '#domain/draw/digest.ts';
import { drawPermutation, ranksOf } from '#domain/draw/permutation.ts';
import { drawOrder, startSample } from '#domain/draw/sample.ts';
import { openStream } from '#domain/draw/stream.ts';
import { protocolAnswers } from './known-answers.ts';

const { seed } = protocolAnswers;
const seeds = fc.nat().map(number => sha256Hex(`sample ${number}`));

test('the known objects are drawn from a million and from ten', () => {
  expect(drawOrder(seed, 'A', 1_000_000, 12)).toEqual(protocolAnswers.objectA_sample_12_of_1000000);
  expect(drawOrder(seed, 'B', 10, 10)).toEqual(protocolAnswers.objectB_sample_10_of_10);
  const many = drawOrder(seed, 'A', 1_000_000, 5000);
  expect(sha256Hex(many.join(','))).toBe(protocolAnswers.objectA_sample_5000_of_1000000_sha256);
  expect(many.slice(-3)).toEqual(protocolAnswers.objectA_5000_last3);
});

test('asking for more never changes what was drawn before, in one go or in steps', () => {
  fc.assert(
    fc.property(
      seeds,
      fc.integer({ min: 1, max: 300 }),
      fc.nat(300),
      fc.nat(300),
      (ofSeed, population, first, more) => {
        const all = drawOrder(ofSeed, 'A', population, population);
        expect(drawOrder(ofSeed, 'A', population, first)).toEqual(all.slice(0, first));
        const sample = startSample(openStream(ofSeed, 'object/A'), population);
        expect([...sample.take(first), ...sample.take(more)]).toEqual(all.slice(0, first + more));
      },
    ),
    { seed: 29, numRuns: 300 },
  );
});

test('drawing all gives every position once, and the sparse draw agrees with shuffling a whole list', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 0, max: 200 }), (ofSeed, population) => {
      const all = drawOrder(ofSeed, 'A', population, population + 5);
      expect(all.toSorted((left, right) => left - right)).toEqual(
        Array.from({ length: population }, (_, place) => place),
      );
      expect(drawPermutation(openStream(ofSeed, 'object/A'), population)).toEqual(all);
      const ranks = ranksOf(all);
      expect(all.every((value, place) => ranks[value] === place)).toBe(true);
    }),
    { seed: 31, numRuns: 200 },
  );
});

test('strata of equal size do not pick the same positions', () => {
  expect(drawOrder(seed, 'A', 1000, 20)).not.toEqual(drawOrder(seed, 'B', 1000, 20));
});

test('every object is drawn equally often, within six standard deviations', () => {
  const population = 40;
  const size = 8;
  const draws = 4000;
  const counts = new Array<number>(population).fill(0);
  for (let draw = 0; draw < draws; draw += 1) {
    for (const position of drawOrder(sha256Hex(`equal chances ${draw}`), 'A', population, size)) {
      counts[position] = (counts[position] ?? 0) + 1;
    }
  }
  const expected = (draws * size) / population;
  const deviation = Math.sqrt(expected * (1 - size / population));
  for (const count of counts) expect(Math.abs(count - expected)).toBeLessThan(6 * deviation);
});

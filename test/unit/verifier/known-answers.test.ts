import fc from 'fast-check';
import seedrandom from 'seedrandom';
import { expect, test } from 'vitest';
import type { MatchingInput, MatchingOutcome } from '../../../resources/draw-protocol/verify-bundle.mjs';
import {
  canonicalJson,
  commitmentOf,
  countsPerStratum,
  drawPositions,
  matchInspectors,
  openStream,
  seededWords,
  seedOf,
  sha256,
} from '../../../resources/draw-protocol/verify-bundle.mjs';
import { readKitFile } from './example-bundle.ts';

interface MatchingVector {
  in: { t: number[]; elig: number[][]; spec: (number[] | null)[]; cap: number[]; load0: number[] };
  out: Record<string, unknown>;
}

const protocol = JSON.parse(readKitFile('vectors-protocol.json'));
const generators: { label: string; seed: string; int32: number[]; int32_after_1e6: number[] }[] = JSON.parse(
  readKitFile('vectors.json'),
).vectors;

const stream = (label: string) => openStream(protocol.seed, label);
const words = (number: number, word: () => number): number[] => Array.from({ length: number }, word);

function matchingOf({ in: input }: MatchingVector): { outcome: MatchingOutcome; words: number } {
  const random = stream('match');
  const renamed: MatchingInput = {
    teamSize: input.t,
    eligible: input.elig,
    specialists: input.spec,
    cap: input.cap,
    carried: input.load0,
  };
  return { outcome: matchInspectors(renamed, random.below), words: random.wordsUsed() };
}

test.each(generators.filter(({ seed }) => seed.length <= 256))(
  'the generator gives the published words for the seed $label',
  ({ seed, int32, int32_after_1e6 }) => {
    const word = seededWords(seed);
    const signed = () => word() | 0;
    expect(words(10, signed)).toEqual(int32);
    words(1_000_000 - 10, word);
    expect(words(3, signed)).toEqual(int32_after_1e6);
  },
);

test('the generator agrees with the seedrandom package on any hexadecimal seed', () => {
  const hex64 = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
  const agrees = fc.property(hex64, seed => {
    const word = seededWords(seed);
    const published = seedrandom(seed);
    expect(words(40, () => word() | 0)).toEqual(words(40, () => published.int32()));
  });
  fc.assert(agrees, { seed: 7, numRuns: 200 });
});

test('commitment and seed of the protocol vector are recomputed', () => {
  const commit = commitmentOf(protocol.input);
  expect(commit).toBe(protocol.commit);
  expect(seedOf({ ...protocol.input, commit })).toBe(protocol.seed);
});

test('streams, integers and the rejection of biased words follow the vectors', () => {
  expect(sha256(`SSJ-DRAW/1 stream\n${protocol.seed}\nobject/A\n`)).toBe(protocol.streamKey_objectA);
  expect(words(10, stream('object/A').word)).toEqual(protocol.objectA_first10_u32);
  const random = stream('object/A');
  expect(words(10, () => random.below(3 * 2 ** 30))).toEqual(protocol.objectA_below_3x2p30);
  expect(random.wordsUsed()).toBe(protocol.objectA_below_words);
});

test('drawing from a million rows and the permutation of ten follow the vectors', () => {
  const draw = (count: number) => drawPositions(1_000_000, count, stream('object/A').below);
  expect(draw(12)).toEqual(protocol.objectA_sample_12_of_1000000);
  expect(draw(5000).slice(-3)).toEqual(protocol.objectA_5000_last3);
  expect(sha256(draw(5000).join(','))).toBe(protocol.objectA_sample_5000_of_1000000_sha256);
  expect(drawPositions(10, 10, stream('object/B').below)).toEqual(protocol.objectB_sample_10_of_10);
});

test('counts per class follow the vectors for rounding up and for sharing a total', () => {
  const sizesOf = (strata: { N: number }[]) => strata.map(({ N }) => N);
  const { in: shared, out } = protocol.allocate_total;
  const total = { strata: shared.strata, rounding: 'total', total: shared.total } as const;
  expect(countsPerStratum(total, sizesOf(shared.strata))).toEqual(out);
  const { in: strata, out: roundedUp } = protocol.allocate_ceil;
  expect(countsPerStratum({ strata, rounding: 'ceil' }, sizesOf(strata))).toEqual(roundedUp);
  expect(countsPerStratum({ strata }, sizesOf(strata))).toEqual(roundedUp);
  expect(countsPerStratum({ strata, rounding: 'floor' }, sizesOf(strata))).toEqual([7, 0, 0, 33]);
});

test('a class that would be given more than it has is filled, and the rest is shared again', () => {
  const strata = [{ bp: 10_000 }, { bp: 1_000 }, { bp: 1_000 }];
  expect(countsPerStratum({ strata, rounding: 'total', total: 40 }, [10, 60, 60])).toEqual([10, 15, 15]);
  expect(countsPerStratum({ strata, rounding: 'total', total: 999 }, [10, 60, 60])).toEqual([10, 60, 60]);
  expect(countsPerStratum({ strata: [{ bp: 0 }], rounding: 'total', total: 5 }, [9])).toEqual([0]);
});

test('the feasible matching vector is met to the last word of the stream', () => {
  const { outcome, words: used } = matchingOf(protocol.match);
  expect({ ...outcome, words: used }).toEqual(protocol.match.out);
});

test('the infeasible twin gives the published certificate', () => {
  expect(matchingOf(protocol.match_infeasible).outcome).toEqual(protocol.match_infeasible.out);
});

test('canonical JSON and the frame text have the published digests', () => {
  expect(canonicalJson(JSON.parse(protocol.cjson.text))).toBe(protocol.cjson.text);
  expect(sha256(protocol.cjson.text)).toBe(protocol.cjson.sha256);
  expect(sha256(protocol.frame.text)).toBe(protocol.frame.sha256);
});

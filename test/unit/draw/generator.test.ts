import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { sha256Hex } from '#domain/draw/digest.ts';
import { startGenerator } from '#domain/draw/generator.ts';
import { longRunDigest } from '#domain/draw/self-test.ts';
import { generatorAnswers } from './known-answers.ts';

const take = <T>(count: number, next: () => T): T[] => Array.from({ length: count }, next);
const sameStart = (left: () => number, right: () => number) => String(take(8, left)) === String(take(8, right));
const words = (seed: string) => startGenerator(seed);

function doubleBytes(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 8));
  values.forEach((value, place) => {
    view.setFloat64(place * 8, value);
  });
  return new Uint8Array(view.buffer);
}

describe.each(generatorAnswers.vectors)('the generator seeded with $label', known => {
  test('gives the known integers', () => {
    const integers = take(10, words(known.seed));
    expect(integers).toEqual(known.int32);
    expect(integers.map(integer => integer >>> 0)).toEqual(known.uint32);
  });

  test('gives the known fractions, alone and mixed with integers', () => {
    const doubles = take(10, seedrandom(known.seed));
    expect(doubles).toEqual(known.double);
    const hex = doubles.map(double => Buffer.from(doubleBytes([double])).toString('hex'));
    expect(hex).toEqual(known.double_hex);
    expect(take(10, seedrandom(known.seed).quick)).toEqual(known.quick);
    const mixed = seedrandom(known.seed);
    const values = [mixed.int32(), mixed.double(), mixed.quick(), mixed.int32(), mixed.double()];
    expect(values).toEqual(known.mixed_int32_double_quick);
  });

  test('gives the known integers after a million and the known digests of a long run', () => {
    const next = words(known.seed);
    for (let skipped = 0; skipped < 1_000_000; skipped += 1) next();
    expect(take(3, next)).toEqual(known.int32_after_1e6);
    expect(longRunDigest(known.seed)).toBe(known.sha256_of_first_65536_int32_be);
    const doubles = take(65_536, seedrandom(known.seed));
    expect(sha256Hex(doubleBytes(doubles))).toBe(known.sha256_of_first_65536_double_be);
  });
});

describe('the traps of the package that make other seeds than 64 hexadecimal digits unsafe', () => {
  const odd = (seed: unknown) => seedrandom(seed as string).int32;
  const traps: Record<string, () => boolean> = {
    "seedrandom('ab') == seedrandom('abab')": () => sameStart(words('ab'), words('abab')),
    "seedrandom('11') == seedrandom('111')": () => sameStart(words('11'), words('111')),
    "seedrandom('12') == seedrandom(12)": () => sameStart(words('12'), odd(12)),
    "seedrandom(12) == seedrandom('12\\0')": () => sameStart(odd(12), words('12\0')),
    "seedrandom('王') == seedrandom('事')  (U+738B / U+4E8B share low byte 8B)": () =>
      sameStart(words('王'), words('事')),
    "seedrandom('王') == seedrandom('\\u008b') (only low byte of each UTF-16 unit is used)": () =>
      sameStart(words('王'), words('\u008b')),
    "seedrandom('一') == seedrandom('') == key [0]": () => sameStart(words('一'), words('')),
    'empty string is NOT autoseeded': () => sameStart(words(''), words('')),
    'undefined/null IS autoseeded': () =>
      !sameStart(odd(undefined), odd(undefined)) && !sameStart(odd(null), odd(null)),
    '{entropy:true} is NOT reproducible': () => {
      const salted = () => seedrandom('a', { entropy: true }).int32;
      return !sameStart(salted(), salted());
    },
    'alea() with no seed is constant (no autoseed in alternates)': () =>
      sameStart(seedrandom.alea().int32, seedrandom.alea().int32),
    "Uint8Array [1,35] as seed != the two bytes 01 23 (it is flattened to the text '1\\0,35\\0')": () =>
      sameStart(odd(new Uint8Array([1, 35])), words('1\0,35\0')) &&
      !sameStart(words('1\0,35\0'), words('\u0001\u0023')),
  };

  test.each(Object.entries(generatorAnswers.collisions))('%s: %s', (description, expected) => {
    expect(traps[description]?.()).toBe(expected);
  });
});

test('starting a generator leaves Math.random alone', () => {
  const before = Math.random;
  startGenerator('hello.')();
  expect(Math.random).toBe(before);
  expect('seedrandom' in Math).toBe(false);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#domain/draw/canonical-json.ts';
import { sha256Hex } from '#domain/draw/digest.ts';
import { protocolAnswers } from './known-answers.ts';

test('the known text is written, whatever the order of the keys', () => {
  const { text, sha256 } = protocolAnswers.cjson;
  const value = { b: [1, -5, true, null, '双"\\\u0007\n𠮷'], a: { z: Number.MAX_SAFE_INTEGER, A: 'é' } };
  expect(canonicalJson(value)).toBe(text);
  expect(sha256Hex(canonicalJson(value))).toBe(sha256);
});

test('what is written reads back as the same value and does not depend on the order of the keys', () => {
  const key = fc.stringMatching(/^[ -~]{0,6}$/).filter(name => name !== '__proto__');
  const { tree } = fc.letrec<{ tree: unknown }>(tie => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.maxSafeInteger(),
      fc.string({ unit: 'grapheme' }),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([name, entry]) => [name, reversed(entry)]),
    );
  };
  fc.assert(
    fc.property(tree, value => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(Object.is(value, -0) ? 0 : value);
      expect(canonicalJson(reversed(value))).toBe(text);
    }),
    { seed: 3 },
  );
});

describe('what canonical JSON cannot hold is refused with its place', () => {
  const holed = [1, 2, 3];
  delete holed[1];
  test.each([
    ['a fraction', { plan: [1, 0.5] }, '$.plan[1]'],
    ['an unsafe integer', 2 ** 53, '$'],
    ['infinity', Number.POSITIVE_INFINITY, '$'],
    ['not a number', Number.NaN, '$'],
    ['undefined in an object', { total: undefined }, '$.total'],
    ['a hole in a list', holed, '$[1]'],
    ['a big integer', { n: 1n }, '$.n'],
    ['a function', { f: () => 1 }, '$.f'],
    ['a key that is not ASCII', { 名称: 1 }, '$'],
    ['half of a surrogate pair', ['\ud842'], '$[0]'],
    ['a map', { roster: new Map() }, '$.roster'],
    ['a date', new Date(0), '$'],
  ])('%s', (_, value, place) => {
    expect(() => canonicalJson(value)).toThrow(`${place} `);
    expect(() => canonicalJson(value)).toThrow(RangeError);
  });
});

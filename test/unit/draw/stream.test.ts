import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Hex } from '#domain/draw/digest.ts';
import { startGenerator } from '#domain/draw/generator.ts';
import { belowLimit, DISCARDED_WORDS, openStream, streamKey } from '#domain/draw/stream.ts';
import { protocolAnswers } from './known-answers.ts';

const { seed } = protocolAnswers;

/** A source of words that are given one after another. */
function scripted(...words: number[]): () => number {
  return () => words.shift() ?? Number.NaN;
}

test('a stream has the known key and begins with the known words after 704 were thrown away', () => {
  expect(streamKey(seed, 'object/A')).toBe(protocolAnswers.streamKey_objectA);
  const stream = openStream(seed, 'object/A');
  const words = protocolAnswers.objectA_first10_u32.map(() => stream.word());
  expect(words).toEqual(protocolAnswers.objectA_first10_u32);
  const raw = startGenerator(protocolAnswers.streamKey_objectA);
  for (let skipped = 0; skipped < DISCARDED_WORDS; skipped += 1) raw();
  expect(raw() >>> 0).toBe(words[0]);
});

test('numbers below 3·2³⁰ are the known ones and cost twelve words for ten, so words are rejected', () => {
  const stream = openStream(seed, 'object/A');
  const drawn = protocolAnswers.objectA_below_3x2p30.map(() => stream.below(3 * 2 ** 30));
  expect(drawn).toEqual(protocolAnswers.objectA_below_3x2p30);
  expect(stream.wordsTaken()).toBe(protocolAnswers.objectA_below_words);
});

test('a word is rejected exactly when it lies in the incomplete last block', () => {
  const limit = 10; // 2³² = 429496729·10 + 6
  expect(belowLimit(scripted(2 ** 32 - 7), limit)).toBe(9);
  expect(belowLimit(scripted(2 ** 32 - 6, 2 ** 32 - 1, 23), limit)).toBe(3);
  expect(belowLimit(scripted(2 ** 32 - 1), 2 ** 32)).toBe(2 ** 32 - 1);
  expect(belowLimit(scripted(2 ** 32 - 1), 2 ** 31)).toBe(2 ** 31 - 1);
});

test('choosing one of one still takes a word', () => {
  const stream = openStream(seed, 'match');
  expect(stream.below(1)).toBe(0);
  expect(stream.wordsTaken()).toBe(1);
});

test('every result below a small limit comes from equally many accepted words', () => {
  const limits = fc.integer({ min: 1, max: 2 ** 32 });
  fc.assert(
    fc.property(limits, fc.integer({ min: 0, max: 2 ** 32 - 1 }), (limit, word) => {
      const blocks = (2n ** 32n / BigInt(limit)) * BigInt(limit);
      const marker = 0;
      const drawn = belowLimit(scripted(word, marker), limit);
      expect(drawn).toBe(BigInt(word) < blocks ? Number(BigInt(word) % BigInt(limit)) : marker);
    }),
    { seed: 11, numRuns: 2000 },
  );
});

test('limits outside 1 to 2³² and seeds that are no digests are refused', () => {
  const stream = openStream(seed, 'match');
  for (const limit of [0, -1, 1.5, 2 ** 32 + 1, Number.NaN]) expect(() => stream.below(limit)).toThrow(RangeError);
  expect(() => openStream('hello.', 'match')).toThrow(RangeError);
  expect(() => openStream(seed.toUpperCase(), 'match')).toThrow(RangeError);
});

test('streams with different labels or seeds have nothing to do with each other', () => {
  const start = (ofSeed: string, label: string) => Array.from({ length: 4 }, openStream(ofSeed, label).word).join();
  const starts = [
    start(seed, 'object/A'),
    start(seed, 'object/B'),
    start(seed, 'match'),
    start(sha256Hex('x'), 'object/A'),
  ];
  expect(new Set(starts).size).toBe(4);
});

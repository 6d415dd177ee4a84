import { assertDigest } from './code-pattern.ts';
import { sha256Hex } from './digest.ts';
import { startGenerator } from './generator.ts';

/** Words thrown away at the start of every stream (ARC4-drop[3072]; SSJ-DRAW/1, 2.5 and section 5). */
export const DISCARDED_WORDS = 704;

const WORD_RANGE = 0x1_0000_0000;

/** One stream of random integers, used for one purpose only. */
export interface DrawStream {
  /** The next unsigned 32-bit word. */
  word(): number;
  /** An integer from 0 to limit − 1, each equally likely; takes one word or more. Limits are 1 to 2³², else RangeError. */
  below(limit: number): number;
  /** How many words were taken so far, without the discarded ones. */
  wordsTaken(): number;
}

/** The key of the stream with a label: H("SSJ-DRAW/1 stream\n"‖seed‖"\n"‖label‖"\n") (SSJ-DRAW/1, 2.5). */
export function streamKey(seed: string, label: string): string {
  assertDigest(seed, 'The seed');
  return sha256Hex(`SSJ-DRAW/1 stream\n${seed}\n${label}\n`);
}

/** Opens the stream with a label under the seed of an attempt (SSJ-DRAW/1, 2.5). */
export function openStream(seed: string, label: string): DrawStream {
  const nextInteger = startGenerator(streamKey(seed, label));
  for (let discarded = 0; discarded < DISCARDED_WORDS; discarded += 1) nextInteger();
  let taken = 0;
  const word = () => {
    taken += 1;
    return nextInteger() >>> 0;
  };
  return { word, below: limit => belowLimit(word, limit), wordsTaken: () => taken };
}

/** Turns words into an integer below a limit, throwing away the words that would favour small results (SSJ-DRAW/1, 2.5). */
export function belowLimit(word: () => number, limit: number): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > WORD_RANGE)
    throw new RangeError(`${limit} is not from 1 to 2^32.`);
  const accepted = WORD_RANGE - (WORD_RANGE % limit);
  let drawn = word();
  while (drawn >= accepted) drawn = word();
  return drawn % limit;
}

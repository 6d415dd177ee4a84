import { type LinePeriod, periodsMeet } from './line-period.ts';
import { yearlyProbability } from './probability.ts';

/** A line as the radar sees it. */
export interface RadarLine {
  readonly id: number;
  readonly period: LinePeriod | null;
}

/** The objects of a line as bits by id. */
export type ObjectBits = Uint32Array;

/** Bits for ids up to a largest one. */
export const objectBits = (largest: number): ObjectBits => new Uint32Array(Math.floor(largest / 32) + 1);

/** Notes an object; ids beyond the largest are refused by RangeError. */
export function addObject(bits: ObjectBits, id: number): void {
  const place = id >>> 5;
  if (place >= bits.length) throw new RangeError(`The object ${id} is beyond the bits.`);
  bits[place] = (bits[place] ?? 0) | (1 << (id & 31));
}

function ones(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** How many objects two lines share; with `within`, only of those in it as well. */
export function commonObjects(one: ObjectBits, other: ObjectBits, within?: ObjectBits): number {
  let count = 0;
  for (let place = 0; place < one.length; place += 1) {
    let word = (one[place] ?? 0) & (other[place] ?? 0);
    if (within) word &= within[place] ?? 0;
    if (word !== 0) count += ones(word);
  }
  return count;
}

/** Pairs of lines whose periods meet, each once; a line without a period meets nobody. */
export function meetingPairs<Line extends RadarLine>(lines: readonly Line[]): (readonly [Line, Line])[] {
  return lines.flatMap((one, place) =>
    lines.slice(place + 1).flatMap(other => {
      const meet = one.period && other.period && periodsMeet(one.period, other.period);
      return meet ? [[one, other] as const] : [];
    }),
  );
}

/** The days two periods share; RangeError where they share none. */
export function sharedPeriod(one: LinePeriod, other: LinePeriod): LinePeriod {
  const from = one.from > other.from ? one.from : other.from;
  const to = one.to < other.to ? one.to : other.to;
  if (from > to) throw new RangeError('The periods share no day.');
  return { from, to };
}

/** How many objects stand in two lines or more. */
export function sharedObjects(lines: readonly ObjectBits[]): number {
  const length = Math.max(0, ...lines.map(bits => bits.length));
  let count = 0;
  for (let place = 0; place < length; place += 1) {
    let seen = 0;
    let twice = 0;
    for (const bits of lines) {
      const word = bits[place] ?? 0;
      twice |= seen & word;
      seen |= word;
    }
    if (twice !== 0) count += ones(twice);
  }
  return count;
}

/** The highest probability of one object to be drawn at least once, each line drawing a share of its objects (I16). */
export function highestProbability(lines: readonly { readonly bits: ObjectBits; readonly share: number }[]): number {
  const length = Math.max(0, ...lines.map(({ bits }) => bits.length));
  let highest = 0;
  for (let place = 0; place < length; place += 1) {
    for (let bit = 0; bit < 32; bit += 1) {
      const shares = [];
      for (const { bits, share } of lines) if ((((bits[place] ?? 0) >>> bit) & 1) === 1) shares.push(share);
      if (shares.length > 0) highest = Math.max(highest, yearlyProbability(shares));
    }
  }
  return highest;
}

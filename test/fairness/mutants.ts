import type { MatchProblem } from '#domain/draw/match-problem.ts';
import { drawPermutation } from '#domain/draw/permutation.ts';
import { type DrawStream, openStream } from '#domain/draw/stream.ts';
import { type Method, product } from './method.ts';

/** A broken way of drawing, the tests that have to notice it, and those that may not (protocol 3.2). */
export interface Mutant {
  readonly method: Method;
  readonly caughtBy: readonly string[];
  readonly missedBy: readonly string[];
  /** The part of the full size at which a test notices it, where a fifth is not enough. */
  readonly needs?: Readonly<Record<string, number>>;
  /** Set where the full size would only cost time. */
  readonly slow?: true;
}

const list = (length: number): number[] => Array.from({ length }, (_, index) => index);

function swap(values: number[], left: number, right: number): void {
  const value = values[left] as number;
  values[left] = values[right] as number;
  values[right] = value;
}

/** A sampler that shuffles a whole list by another rule for the partner of a place. */
function shuffling(partner: (stream: DrawStream, place: number, population: number) => number, whole: boolean) {
  return (seed: string, stratum: string, population: number, size: number): number[] => {
    const stream = openStream(seed, `object/${stratum}`);
    const values = list(population);
    const places = whole ? population : Math.min(size, population - 1);
    for (let place = 0; place < places; place++) swap(values, place, partner(stream, place, population));
    return values.slice(0, size);
  };
}

function sortedByChance(seed: string, stratum: string, population: number, size: number): number[] {
  const stream = openStream(seed, `object/${stratum}`);
  return list(population)
    .sort(() => stream.word() / 2 ** 32 - 0.5)
    .slice(0, size);
}

function systematic(seed: string, stratum: string, population: number, size: number): number[] {
  const step = Math.floor(population / size);
  const start = openStream(seed, `object/${stratum}`).below(step);
  return list(size).map(place => start + place * step);
}

const rounded = (stream: DrawStream, place: number, population: number) =>
  place + Math.round((stream.word() / 2 ** 32) * (population - place - 1));

/** The public back-end's way: one random list, teams from neighbours, begun anew at its end, no rule looked at. */
function consecutive(seed: string, problem: MatchProblem): number[][] {
  const order = drawPermutation(openStream(seed, 'match'), problem.caps.length);
  let next = 0;
  return problem.teamSizes.map(size => list(size).map(() => order[next++ % order.length] as number));
}

const changed = (name: string, change: Partial<Method>): Method => ({ ...product, ...change, name });

export const mutants: readonly Mutant[] = [
  {
    method: changed('swap with any index (naive shuffle)', {
      sample: shuffling((stream, _place, population) => stream.below(population), true),
    }),
    caughtBy: ['T1', 'T2', 'T3', 'T4a', 'T7'],
    missedBy: [],
    needs: { T7: 1 },
  },
  {
    method: changed('Sattolo, off by one (j > i)', {
      sample: shuffling((stream, place, population) => place + 1 + stream.below(population - place - 1), false),
    }),
    caughtBy: ['T2'],
    missedBy: ['T1'],
  },
  {
    method: changed('sort(() => random − 0.5)', { sample: sortedByChance }),
    caughtBy: ['T1', 'T2', 'T3', 'T4a', 'T4b', 'T7'],
    missedBy: [],
    slow: true,
  },
  {
    method: changed('systematic, every k-th', { sample: systematic }),
    caughtBy: ['T2', 'T3', 'T4a', 'T7'],
    missedBy: [],
  },
  {
    method: changed('Math.round in place of floor', { sample: shuffling(rounded, false) }),
    caughtBy: ['T2'],
    missedBy: [],
    needs: { T2: 0.6 },
  },
  {
    method: changed('modulo without rejection', {
      integers(seed, limit, count) {
        const stream = openStream(seed, 'object/A');
        return { values: list(count).map(() => stream.word() % limit), words: stream.wordsTaken() };
      },
    }),
    caughtBy: ['T5a'],
    missedBy: [],
  },
  {
    method: changed('1,000 possible seeds', { seedOf: (master, draw) => product.seedOf(master, draw % 1000) }),
    caughtBy: ['T1', 'T2', 'T3', 'T4a'],
    missedBy: [],
  },
  {
    method: changed('one stream for all classes', {
      sample: (seed, _stratum, population, size) => product.sample(seed, 'all', population, size),
    }),
    caughtBy: ['T7c'],
    missedBy: ['T1', 'T7'],
  },
  {
    method: changed('random list, consecutive teams', { teams: consecutive }),
    caughtBy: ['T9d', 'T9f'],
    missedBy: [],
  },
];

import { createHash } from 'node:crypto';
import type { MatchProblem } from '#domain/draw/match-problem.ts';
import { matchInspectors } from '#domain/draw/matching.ts';
import { drawOrder } from '#domain/draw/sample.ts';
import { openStream } from '#domain/draw/stream.ts';

/** A way of drawing that is put to the test: the product's, or one broken on purpose. */
export interface Method {
  readonly name: string;
  /** The seed of the draw with this number. */
  seedOf(master: string, draw: number): string;
  /** Positions of a class in draw order. */
  sample(seed: string, stratum: string, population: number, size: number): number[];
  /** `count` whole numbers below a limit, and the words they took. */
  integers(seed: string, limit: number, count: number): { values: number[]; words: number };
  /** Teams of a matching that exists. */
  teams(seed: string, problem: MatchProblem): readonly (readonly number[])[];
}

/** H of a text, as the seeds of a run are made. */
export const seedFrom = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The draw of the product, as it stands in shared/domain/draw. */
export const product: Method = {
  name: 'SSJ-DRAW/1 (the product)',
  seedOf: (master, draw) => seedFrom(`fairness ${master} ${draw}`),
  sample: drawOrder,
  integers(seed, limit, count) {
    const stream = openStream(seed, 'object/A');
    const values = Array.from({ length: count }, () => stream.below(limit));
    return { values, words: stream.wordsTaken() };
  },
  teams(seed, problem) {
    const outcome = matchInspectors(problem, openStream(seed, 'match'));
    if (!outcome.ok) throw new Error('The battery uses matchings that exist.');
    return outcome.teams;
  },
};

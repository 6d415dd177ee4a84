import { chiSquareTails, normalTails, overlapProbabilities } from './distributions.ts';
import type { Method } from './method.ts';
import { byChance, inclusionStatistic, pearsonEven, type TestResult } from './test-result.ts';

/** What a test needs: the way of drawing, the seed of the whole run, and the part of its full size. */
export interface Trial {
  readonly method: Method;
  readonly master: string;
  readonly scale: number;
}

function* draws({ method, master, scale }: Trial, test: string, number: number): Generator<string> {
  for (let draw = 0; draw < Math.round(number * scale); draw++) yield method.seedOf(`${master} ${test}`, draw);
}

/** T1: every object is drawn equally often. */
export function testInclusion(trial: Trial): TestResult[] {
  const [population, size] = [1000, 50];
  const counts = new Uint32Array(population);
  let number = 0;
  for (const seed of draws(trial, 'T1', 20_000)) {
    for (const index of trial.method.sample(seed, 'A', population, size)) counts[index] = (counts[index] ?? 0) + 1;
    number++;
  }
  const statistic = inclusionStatistic(counts, number, size);
  return [byChance('T1', 'inclusion', statistic, population - 1, chiSquareTails(statistic, population - 1))];
}

/** T2: every object comes equally often first, second and last. */
export function testPositions(trial: Trial): TestResult[] {
  const [population, size] = [100, 20];
  const places = [0, 1, size - 1];
  const counts = places.map(() => new Uint32Array(population));
  let number = 0;
  for (const seed of draws(trial, 'T2', 100_000)) {
    const order = trial.method.sample(seed, 'A', population, size);
    places.forEach((place, which) => {
      const of = counts[which] as Uint32Array;
      const index = order[place] as number;
      of[index] = (of[index] ?? 0) + 1;
    });
    number++;
  }
  return counts.map((of, which) => {
    const statistic = pearsonEven(of, number / population);
    const what = `position ${['first', 'second', 'last'][which]}`;
    return byChance('T2', what, statistic, population - 1, chiSquareTails(statistic, population - 1));
  });
}

/** T3: every pair is drawn equally often; what rows and columns explain is taken away (2nd eigenspace of J(N,2)). */
export function testPairs(trial: Trial): TestResult[] {
  const [population, size] = [60, 12];
  const counts = new Float64Array(population * population);
  let number = 0;
  for (const seed of draws(trial, 'T3', 100_000)) {
    const drawn = trial.method.sample(seed, 'A', population, size);
    for (const i of drawn)
      for (const j of drawn) if (i < j) counts[i * population + j] = (counts[i * population + j] ?? 0) + 1;
    number++;
  }
  const count = (i: number, j: number) => counts[Math.min(i, j) * population + Math.max(i, j)] as number;
  const all = Array.from({ length: population }, (_, i) => i);
  const rows = all.map(i => all.reduce((sum, j) => sum + (i === j ? 0 : count(i, j)), 0));
  const total = rows.reduce((sum, row) => sum + row, 0) / 2;
  let squares = 0;
  for (const i of all)
    for (const j of all) {
      if (i >= j) continue;
      const fitted = ((rows[i] as number) + (rows[j] as number)) / (population - 2);
      squares += (count(i, j) - fitted + (2 * total) / ((population - 1) * (population - 2))) ** 2;
    }
  const included = (together: number) => {
    let probability = 1;
    for (let one = 0; one < together; one++) probability *= (size - one) / (population - one);
    return probability;
  };
  const statistic = squares / (number * (included(2) - 2 * included(3) + included(4)));
  const degrees = (population * (population - 3)) / 2;
  return [byChance('T3', 'pairs', statistic, degrees, chiSquareTails(statistic, degrees))];
}

/** T4a: all 24 orders of four objects come equally often. */
export function testOrders(trial: Trial): TestResult[] {
  const counts = new Map<string, number>();
  let number = 0;
  for (const seed of draws(trial, 'T4a', 120_000)) {
    const order = trial.method.sample(seed, 'A', 4, 4).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
    number++;
  }
  const seen = [...counts.values()];
  const missing = new Array(Math.max(0, 24 - seen.length)).fill(0);
  const statistic = pearsonEven([...seen, ...missing], number / 24);
  return [byChance('T4a', 'order of four', statistic, 23, chiSquareTails(statistic, 23))];
}

/** T4b, T4c: runs above and below the middle of the list, in draw order (Wald–Wolfowitz). */
export function testRuns(trial: Trial): TestResult[] {
  const [population, size] = [100_000, 500];
  const scores: number[] = [];
  for (const seed of draws(trial, 'T4b', 400)) {
    const above = trial.method.sample(seed, 'A', population, size).map(index => index >= population / 2);
    const high = above.filter(Boolean).length;
    const product = 2 * high * (size - high);
    const runs = above.reduce((sum, side, place) => sum + (place > 0 && side !== above[place - 1] ? 1 : 0), 1);
    const variance = (product * (product - size)) / (size * size * (size - 1));
    scores.push((runs - product / size - 1) / Math.sqrt(variance));
  }
  const mean = scores.reduce((sum, z) => sum + z, 0) / Math.sqrt(scores.length);
  const squares = scores.reduce((sum, z) => sum + z * z, 0);
  return [
    byChance('T4b', 'runs, mean', mean, null, normalTails(mean)),
    byChance('T4c', 'runs, squares', squares, scores.length, chiSquareTails(squares, scores.length)),
  ];
}

/** T5a, T5b: whole numbers below 3·2³⁰ fall evenly into thirds and take 4/3 words each. */
export function testIntegers({ method, master, scale }: Trial): TestResult[] {
  const number = Math.round(300_000 * scale);
  const { values, words } = method.integers(method.seedOf(`${master} T5`, 0), 3 * 2 ** 30, number);
  const counts = [0, 0, 0];
  for (const value of values) {
    const third = Math.floor(value / 2 ** 30);
    counts[third] = (counts[third] ?? 0) + 1;
  }
  const statistic = pearsonEven(counts, number / 3);
  // The words of one number are geometric with success 3/4: mean 4/3, variance 4/9.
  const z = (words - (number * 4) / 3) / Math.sqrt((number * 4) / 9);
  return [
    byChance('T5a', 'integers, thirds', statistic, 2, chiSquareTails(statistic, 2)),
    byChance('T5b', 'integers, words', z, null, normalTails(z)),
  ];
}

function overlap(left: readonly number[], right: readonly number[]): number {
  const inside = new Set(left);
  return right.filter(index => inside.has(index)).length;
}

/** T7: two draws that follow each other share as many objects as chance allows. */
export function testOverlap(trial: Trial): TestResult[] {
  const [population, size] = [400, 40];
  const probabilities = overlapProbabilities(population, size);
  // The rare large overlaps are one class, so that at least five of it are expected (eleven and more at full size).
  const above = (common: number) => probabilities.slice(common).reduce((sum, probability) => sum + probability, 0);
  let last = 1;
  while (above(last + 1) * 20_000 * trial.scale >= 5) last++;
  const counts = new Array(last + 1).fill(0);
  let before: number[] | null = null;
  let number = 0;
  for (const seed of draws(trial, 'T7', 20_000)) {
    const drawn = trial.method.sample(seed, 'A', population, size);
    if (before) {
      counts[Math.min(last, overlap(before, drawn))]++;
      number++;
    }
    before = drawn;
  }
  const statistic = counts.reduce((sum, count, common) => {
    const expected = number * (common === last ? above(last) : (probabilities[common] as number));
    return sum + (count - expected) ** 2 / expected;
  }, 0);
  return [byChance('T7', 'overlap of consecutive draws', statistic, last, chiSquareTails(statistic, last))];
}

/** T7c: two classes of one draw, equal in size, are drawn independently. */
export function testStrata(trial: Trial): TestResult[] {
  const [population, size] = [400, 40];
  const probabilities = overlapProbabilities(population, size);
  const mean = probabilities.reduce((sum, probability, common) => sum + probability * common, 0);
  const variance = probabilities.reduce((sum, probability, common) => sum + probability * (common - mean) ** 2, 0);
  let total = 0;
  let number = 0;
  for (const seed of draws(trial, 'T7c', 2000)) {
    const { method } = trial;
    total += overlap(method.sample(seed, 'A', population, size), method.sample(seed, 'B', population, size));
    number++;
  }
  const z = (total - number * mean) / Math.sqrt(number * variance);
  return [byChance('T7c', 'independence of classes', z, null, normalTails(z))];
}

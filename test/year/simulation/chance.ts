import seedrandom from 'seedrandom';

/** Chance that comes out the same for the same seed: a simulated year can be lived again. */
export interface Chance {
  /** Whether something that happens so many times in a hundred happens now. */
  happens(hundredths: number): boolean;
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  oneOf<Value>(values: readonly Value[]): Value;
}

export function chanceOf(seed: string): Chance {
  const generator = seedrandom(seed);
  const between = (least: number, most: number) => least + Math.floor(generator() * (most - least + 1));
  return {
    happens: hundredths => generator() * 100 < hundredths,
    between,
    oneOf: values => values[between(0, values.length - 1)] as (typeof values)[number],
  };
}

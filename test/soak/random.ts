import seedrandom from 'seedrandom';

/** Chance that comes out the same for the same seed; when a kill meets its process still depends on the machine. */
export interface Chance {
  /** From 0 up to, but not including, 1. */
  fraction(): number;
  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number;
}

export function chanceOf(seed: string): Chance {
  const generator = seedrandom(seed);
  return { fraction: () => generator(), below: limit => Math.floor(generator() * limit) };
}

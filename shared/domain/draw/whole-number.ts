/** Tells whether a number is a whole number of at least `least`, small enough to be exact. */
export function isWhole(value: number, least: number): boolean {
  return Number.isSafeInteger(value) && value >= least;
}

/** The middle of some measurements; with an even number of them the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((left, right) => left - right)[Math.ceil(values.length / 2) - 1];
  if (middle === undefined) throw new RangeError('There is no median of nothing.');
  return middle;
}

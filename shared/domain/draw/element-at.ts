/** The element at an index that must exist; throws RangeError where the index is a programming mistake. */
export function elementAt<T>(list: ArrayLike<T>, index: number): T {
  const element = list[index];
  if (element === undefined) throw new RangeError(`No element at index ${index} of ${list.length}.`);
  return element;
}

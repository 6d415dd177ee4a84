/** Signs that are told apart when read aloud or from paper: no 0 and O, no 1, l and I. */
const letters = {
  small: 'abcdefghijkmnpqrstuvwxyz',
  large: 'ABCDEFGHJKLMNPQRSTUVWXYZ',
  digits: '23456789',
  others: '#@%+=?',
};

/** How many random numbers a temporary password of a length takes. */
export const temporaryPasswordNumbers = (length: number): number => Math.max(length, 12);

/**
 * A password to be handed over and changed at once, of all four kinds in turn; from random 32-bit numbers, one for each
 * sign. Throws RangeError when there are fewer than `temporaryPasswordNumbers` asks for.
 */
export function temporaryPassword(numbers: readonly number[], length: number): string {
  const wanted = temporaryPasswordNumbers(length);
  if (numbers.length < wanted) throw new RangeError(`A temporary password takes ${wanted} random numbers.`);
  const kinds = [letters.large, letters.small, letters.digits, letters.small, letters.others, letters.digits];
  const signs = numbers.slice(0, wanted).map((number, place) => {
    const kind = kinds[place % kinds.length] ?? letters.small;
    return kind[number % kind.length] ?? '';
  });
  return signs.join('');
}

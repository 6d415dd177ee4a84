/** 31 signs, a prime number, without those that are mistaken for each other on paper: 0 O, 1 I L. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** How many numbers below `recoveryBase` are drawn for a code: about 118 bits. */
export const recoveryLength = 24;
export const recoveryBase = alphabet.length;

export type RecoveryReading =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly reason: 'length' | 'sign' | 'check' };

/** The code on paper, five groups of five signs of which the last one checks the others; RangeError for other numbers. */
export function recoveryCode(numbers: readonly number[]): string {
  if (numbers.length !== recoveryLength) throw new RangeError(`A recovery code is made of ${recoveryLength} numbers.`);
  if (numbers.some(number => alphabet[number] === undefined))
    throw new RangeError(`A number is not below ${recoveryBase}.`);
  const signs = [...numbers, (recoveryBase - weighted(numbers)) % recoveryBase].map(number => alphabet.charAt(number));
  return signs.join('').replace(/.{5}(?=.)/g, '$&-');
}

/**
 * Reads a code as a person types it, in any case, width and grouping. Every single wrong sign and every exchange of two
 * signs is found, because the weights of the places all differ and none is zero modulo the prime 31.
 */
export function readRecoveryCode(typed: string): RecoveryReading {
  const signs = [
    ...typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{Pd}]/gu, ''),
  ];
  if (signs.length !== recoveryLength + 1) return { ok: false, reason: 'length' };
  const numbers = signs.map(sign => alphabet.indexOf(sign));
  if (numbers.includes(-1)) return { ok: false, reason: 'sign' };
  if (weighted(numbers) !== 0) return { ok: false, reason: 'check' };
  return { ok: true, code: recoveryCode(numbers.slice(0, recoveryLength)) };
}

/** The sum of the signs by their places, modulo 31; the check sign stands last and has weight 1. */
function weighted(numbers: readonly number[]): number {
  let sum = 0;
  let weight = 1;
  for (let place = recoveryLength; place >= 0; place--) {
    sum += (numbers[place] ?? 0) * weight;
    // 3 has order 30 modulo 31, so no two of the 25 weights are alike.
    weight = (weight * 3) % recoveryBase;
  }
  return sum % recoveryBase;
}

import { checkCreditCode } from '../code/credit-code.ts';
import { halfWidth } from './normalise.ts';

/** Signs that may be a bank card: 16 to 19 digits, alone or in groups of four. */
const CARD = /(?<![0-9A-Za-z])\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![0-9A-Za-z])/g;
/** Chinese bank cards begin with 62, the older ones of international schemes with 4 or 5 (ISO/IEC 7812-1). */
const ISSUER = /^(?:62|[45])/;
const DECIMAL = 10;

/** Whether digits end in the check digit of ISO/IEC 7812-1 (Luhn). */
export function holdsLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - place));
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled >= DECIMAL ? doubled - (DECIMAL - 1) : doubled;
  }
  return sum % DECIMAL === 0;
}

/** Finds bank card numbers in a text, in either width, and leaves credit codes of the same look alone; `start` and `end` count UTF-16 units. */
export function findBankCards(text: string): { readonly text: string; readonly start: number; readonly end: number }[] {
  return [...halfWidth(text).matchAll(CARD)].flatMap(match => {
    const digits = match[0].replace(/\D/g, '');
    if (!ISSUER.test(digits) || !holdsLuhn(digits) || checkCreditCode(digits).ok) return [];
    const end = match.index + match[0].length;
    return [{ text: text.slice(match.index, end), start: match.index, end }];
  });
}

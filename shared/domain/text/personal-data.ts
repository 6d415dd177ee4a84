import { checkCreditCode } from '../code/credit-code.ts';
import { checkIdentityNumber } from '../code/identity-number.ts';
import { halfWidth } from './normalise.ts';

/** A piece of text that must not stand in a public paper; `start` and `end` count UTF-16 units of the text searched. */
export interface PersonalData {
  readonly kind: 'mobile' | 'identity-number';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** False when it only looks like one: a wrong check sign, or a credit code at the same time. */
  readonly certain: boolean;
}

const MOBILE = /(?<![0-9A-Za-z])(?:\+?86[- ]?)?1[3-9]\d{9}(?![0-9A-Za-z])/g;
const SPACED_MOBILE = /(?<![0-9A-Za-z])1[3-9]\d([- ])\d{4}\1\d{4}(?![0-9A-Za-z])/g;
const IDENTITY = /(?<![0-9A-Za-z])[1-9]\d{16}[0-9Xx](?![0-9A-Za-z])/g;

/** Whether 18 signs are, or may be, an identity number; null for a credit code or for a number without a birth date. */
function identityCertainty(number: string): boolean | null {
  const identity = checkIdentityNumber(number);
  const isCreditCode = checkCreditCode(number).ok;
  if (identity.ok) return !isCreditCode;
  // A mistyped number still tells a person's birthday.
  return identity.reason === 'check' && !isCreditCode ? false : null;
}

/**
 * Finds 11-digit mobile numbers and 18-sign identity numbers in a text, in either width, and leaves credit codes alone by testing
 * both check signs (domain.md 4.21). `except` holds numbers known to be harmless, such as certificate numbers of 11 digits.
 */
export function findPersonalData(text: string, except: ReadonlySet<string> = new Set()): PersonalData[] {
  const plain = halfWidth(text);
  const found: PersonalData[] = [];
  const add = (kind: PersonalData['kind'], match: RegExpExecArray, certain: boolean) => {
    if (except.has(match[0])) return;
    const end = match.index + match[0].length;
    found.push({ kind, text: text.slice(match.index, end), start: match.index, end, certain });
  };
  for (const match of plain.matchAll(MOBILE)) add('mobile', match, true);
  for (const match of plain.matchAll(SPACED_MOBILE)) add('mobile', match, true);
  for (const match of plain.matchAll(IDENTITY)) {
    const certain = identityCertainty(match[0].toUpperCase());
    if (certain !== null) add('identity-number', match, certain);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** Whether a text holds an identity number, or one mistyped, which still tells a birthday (GB 11643-1999). */
export const holdsIdentityNumber = (text: string): boolean =>
  findPersonalData(text).some(({ kind }) => kind === 'identity-number');

/** Keeps four and two signs of an identity number, the last four and what stands before the last eight of a mobile number. */
function mask({ kind, text }: PersonalData): string {
  const signs = halfWidth(text).replace(/[^0-9Xx]/g, '').length;
  const [head, tail] = kind === 'identity-number' ? [4, 2] : [signs - 8, 4];
  let place = 0;
  return text.replace(/[0-9Xx\uFF10-\uFF19Ｘｘ]/g, sign => {
    place += 1;
    return place > head && place <= signs - tail ? '*' : sign;
  });
}

/** The text with every mobile and identity number masked, as public papers show it: 138****5678, 1101************2X. */
export function maskPersonalData(text: string, except?: ReadonlySet<string>): string {
  let masked = text;
  for (const item of findPersonalData(text, except).toReversed())
    masked = masked.slice(0, item.start) + mask(item) + masked.slice(item.end);
  return masked;
}

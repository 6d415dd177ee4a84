import { findBankCards } from './bank-card.ts';
import { findPersonalData, maskPersonalData, type PersonalData } from './personal-data.ts';

/** A piece of text that would do somebody harm in public. */
export interface PublicHarm {
  readonly kind: PersonalData['kind'] | 'bank-card';
  readonly start: number;
  readonly end: number;
  /** False when it only looks like one. */
  readonly certain: boolean;
}

export const harmNames: Readonly<Record<PublicHarm['kind'], string>> = {
  mobile: '手机号码',
  'identity-number': '身份证号码',
  'bank-card': '银行卡号',
};

/** Finds mobile, identity and bank card numbers in a text (domain.md 4.21); one number counts once, as what it is more certainly. */
export function findPublicHarm(text: string): PublicHarm[] {
  const personal = findPersonalData(text);
  const certain = personal.filter(one => one.certain);
  const cards = findBankCards(text).filter(card => !certain.some(one => one.start < card.end && card.start < one.end));
  const others = personal.filter(one => !cards.some(card => one.start < card.end && card.start < one.end));
  return [
    ...others.map(({ kind, start, end, certain: isCertain }) => ({ kind, start, end, certain: isCertain })),
    ...cards.map(({ start, end }) => ({ kind: 'bank-card' as const, start, end, certain: true })),
  ].toSorted((a, b) => a.start - b.start);
}

const SHOWN = 4;

/** The text with every mobile, identity and bank card number masked; of a card the last four digits remain. */
export function maskPublicHarm(text: string): string {
  let masked = text;
  for (const { kind, start, end } of findPublicHarm(text).toReversed()) {
    const piece = masked.slice(start, end);
    const covered = kind === 'bank-card' ? maskCard(piece) : maskPersonalData(piece);
    masked = masked.slice(0, start) + covered + masked.slice(end);
  }
  return masked;
}

function maskCard(card: string): string {
  const digits = card.replace(/[^\d\uFF10-\uFF19]/g, '').length;
  let place = 0;
  return card.replace(/[\d\uFF10-\uFF19]/g, digit => {
    place += 1;
    return place <= digits - SHOWN ? '*' : digit;
  });
}

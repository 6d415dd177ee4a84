/** Who signs at a place of a paper, and the words that say whose seal stands in there. */
export interface SigningPlace {
  readonly unit: string;
  readonly standIn: string | null;
}

/** How a seal belongs to a place: as the unit's own, or standing in for a unit that has none. */
export type SealFit = 'own' | 'stand-in';

const STAND_IN_WORD = '代章';
const packed = (words: string) => words.replace(/\s+/g, '');

/** What a paper says under 署名 where the seal of that unit stands in. */
export const standInWords = (sealUnit: string): string => `${packed(sealUnit)}${STAND_IN_WORD}`;

/** How a unit's seal belongs to a place, or null: a seal never stands for a unit without the words that say so (domain.md 5.4). */
export function sealFit(sealUnit: string, { unit, standIn }: SigningPlace): SealFit | null {
  if (standIn !== null) return packed(standIn) === standInWords(sealUnit) ? 'stand-in' : null;
  return packed(unit) === packed(sealUnit) ? 'own' : null;
}

import { readBasisPoints } from '#domain/ratio/basis-points.ts';

/** Whole 1/10,000 as a person writes them in percent: 350 → 3.5, 20 → 0.2. */
export function percentText(basisPoints: number): string {
  const fraction = String(basisPoints % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.trunc(basisPoints / 100)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** What was typed as a percentage, in whole 1/10,000; null when it is no number from 0 to 100 with at most two decimals. */
export function basisPointsOf(typed: string): number | null {
  const number = typed.normalize('NFKC').replace('%', '').trim();
  return readBasisPoints(number, '%');
}

import { shiftDecimal } from '../text/decimal.ts';

const PLACES: Readonly<Record<string, number>> = { '%': 2, '‰': 1, '‱': 0 };

/** Reads a share such as 3 with %, ‰ or ‱ as whole basis points (1/10,000), or null when it is finer than that or above 100 %. */
export function readBasisPoints(number: string, sign: string): number | null {
  const places = PLACES[sign];
  if (places === undefined || !/^\d+(\.\d+)?$/.test(number)) return null;
  const shifted = shiftDecimal(number, places);
  const points = Number(shifted);
  return shifted.includes('.') || points > 10_000 ? null : points;
}

/** Writes basis points as bureaus do: whole tenths of a percent below 1 % as ‰, all else as %. */
export function formatBasisPoints(points: number): string {
  if (points > 0 && points < 100 && points % 10 === 0) return `${points / 10}‰`;
  const fraction = String(points % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.trunc(points / 100)}${fraction === '' ? '' : `.${fraction}`}%`;
}

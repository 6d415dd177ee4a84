/** By what the checks of an indicator may be narrowed beside the period. */
export type IndicatorFilter = 'department' | 'risk' | 'targeted';

/** How a figure is made of its two sides: a share, the numerator alone, or 1 − Π(1 − p) over the draws. */
export type IndicatorKind = 'share' | 'count' | 'probability';

/** One reading of an indicator, where what it is compared with is open (domain.md 6). */
export interface IndicatorChoice {
  readonly code: string;
  readonly name: string;
  /** What is counted, in words that are printed beside every figure. */
  readonly numerator: string;
  /** With what it is compared; null for a mere count. */
  readonly denominator: string | null;
}

/** What an indicator is, as data: it is printed with every figure of it. */
export interface IndicatorDefinition {
  readonly code: string;
  readonly name: string;
  readonly kind: IndicatorKind;
  /** In what the numerator is counted. */
  readonly unit: string;
  readonly formula: string;
  readonly timeBasis: string;
  readonly source: string;
  readonly filters: readonly IndicatorFilter[];
  /** Whether its months can be set side by side. */
  readonly monthly: boolean;
  /** The first is meant where nothing is chosen. */
  readonly choices: readonly [IndicatorChoice, ...IndicatorChoice[]];
}

/** The figure of an indicator: null for 「—」, where there is nothing to compare with. */
export interface IndicatorFigure {
  readonly numerator: number;
  readonly denominator: number | null;
  readonly value: number | null;
}

/** A share of a whole; null, never 0, where the whole is 0 (domain.md 6). */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** The chance to be drawn at least once in draws that each take so many of so many (I16); null without any draw. */
export function chanceOfAll(draws: readonly { readonly quota: number; readonly base: number }[]): number | null {
  const held = draws.filter(({ base }) => base > 0);
  if (held.length === 0) return null;
  return 1 - held.reduce((rest, { quota, base }) => rest * (1 - quota / base), 1);
}

/** A figure as it is printed: 「52.3%」, 「486」, or 「—」 where there is none. */
export function figureText(kind: IndicatorKind, value: number | null): string {
  if (value === null) return '—';
  return kind === 'count' ? String(value) : `${(Math.round(value * 1000) / 10).toFixed(1)}%`;
}

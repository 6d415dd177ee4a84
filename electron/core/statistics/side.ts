import type { IndicatorCode } from '#domain/indicator/indicators.ts';

/**
 * What one side of an indicator counts, as SQL: a row for each thing, with a key of its own. The figure is the sum of `weight`,
 * and the rows behind the figure are the same rows, so that both can never differ.
 */
export interface Side {
  /** SELECT key, place, subject, number, name, detail, day, weight … */
  readonly rows: string;
  /** A quicker way to the same sum, where there is one. */
  readonly sum?: string;
}

export interface Sides {
  readonly numerator: Side;
  readonly denominator: Side | null;
}

/** Both sides of each reading of some indicators. */
export type SidesOf<Codes extends IndicatorCode> = Readonly<Record<Codes, Readonly<Record<string, Sides>>>>;

/** Where a row leads to. */
export const rowPlaces = [
  'sheet',
  'outside',
  'object',
  'task',
  'item',
  'draw',
  'planLine',
  'plan',
  'followUp',
  'referral',
  'inspector',
  'report',
] as const;

export type RowPlace = (typeof rowPlaces)[number];

/** One thing that an indicator counts. */
export interface CountedRow {
  readonly key: number;
  readonly place: RowPlace;
  /** The id where it leads to. */
  readonly subject: number;
  readonly number: string;
  readonly name: string;
  readonly detail: string;
  readonly day: string;
  readonly weight: number;
}

/** What the SQL of all sides may ask for; each takes what it needs. */
export interface SideValues {
  readonly from: string;
  readonly to: string;
  /** The earlier of the last day of the period and today. */
  readonly day: string;
  /** The last day of the period whose deadlines have passed today. */
  readonly passed: string;
  readonly yearFrom: string;
  readonly department: string | null;
  readonly risk: string | null;
  readonly targeted: 0 | 1 | null;
  readonly bureau: string;
  /** Tasks that count, as JSON: [id, departments, method, isLayered, hasRatios, isSampled]. */
  readonly tasks: string;
  /** [last day of a check, last day for its publication], as JSON, of those due in the period. */
  readonly dues: string;
  /** [kind, first day, last day to send, title] of reports due in the period, as JSON. */
  readonly expected: string;
  readonly problems: string;
  readonly states: string;
  readonly staffKinds: string;
  readonly cap: number;
}

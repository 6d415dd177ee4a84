import { type CurrencyCode, currencyName, currencyOf, currencyPattern } from './currency.ts';
import { shiftDecimal } from './decimal.ts';
import { matchingForm } from './normalise.ts';
import { isPlaceholder } from './placeholder.ts';

/** A stated 注册资本: an exact decimal text, in whole units of the currency (元) or in a unit that nobody wrote down. */
export interface Capital {
  readonly amount: string;
  readonly unit: 'yuan' | 'unstated';
  readonly currency: CurrencyCode;
  /** False when no currency was written and 人民币 is taken for granted. */
  readonly currencyStated: boolean;
}

export type CapitalReading =
  | { readonly ok: true; readonly capital: Capital }
  | { readonly ok: false; readonly reason: 'empty' | 'no-amount' | 'unreadable' };

/** How many places a unit moves the decimal point. */
const PLACES: Readonly<Record<string, number>> = { 十万: 5, 百万: 6, 千万: 7, 万亿: 12, 万: 4, 亿: 8, 千: 3, 百: 2 };
const UNITS = Object.keys(PLACES).join('|');
const PATTERN = new RegExp(
  `^(?<before>${currencyPattern})?:?(?:元)?(?<number>\\d+(?:\\.\\d+)?)?(?<unit>${UNITS})?(?<yuan>元|圆)?(?<after>${currencyPattern})?整?$`,
);
/** Currency names that say by themselves that single units are counted. */
const COUNTS_UNITS = /[元镑郎]/;

/**
 * Reads a 注册资本 such as 「5000万人民币」, 「20」, 「500(万)」, 「500.00()」, 「20万美元」 or 「2000.000000万人民币」. A bare number has no unit
 * unless the column heading gives one (`bareUnit`); 「人民币元」 names a currency and no amount.
 */
export function readCapital(text: string, bareUnit: '万元' | '元' | null = null): CapitalReading {
  if (isPlaceholder(text)) return { ok: false, reason: 'empty' };
  const packed = matchingForm(text).replace(/[(),]/g, '');
  const { before, number, unit, yuan, after } = PATTERN.exec(packed)?.groups ?? {};
  const first = before === undefined ? null : currencyOf(before);
  const last = after === undefined ? null : currencyOf(after);
  if (number === undefined) return { ok: false, reason: first || last ? 'no-amount' : 'unreadable' };
  if (first && last && first !== last) return { ok: false, reason: 'unreadable' };

  const stated = unit !== undefined || yuan !== undefined || COUNTS_UNITS.test(after ?? '');
  const places = unit !== undefined ? (PLACES[unit] ?? 0) : !stated && bareUnit === '万元' ? 4 : 0;
  return {
    ok: true,
    capital: {
      amount: shiftDecimal(number, places),
      unit: stated || bareUnit !== null ? 'yuan' : 'unstated',
      currency: last ?? first ?? 'CNY',
      currencyStated: Boolean(first || last),
    },
  };
}

/** An amount in single units as a person reads it: 「50,000,000 元（人民币）」, 「200,000 美元」. */
export function capitalWords({ amount, currency }: Capital): string {
  const [whole = '', part] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
  return currency === 'CNY' ? `${grouped} 元（人民币）` : `${grouped} ${currencyName(currency)}`;
}

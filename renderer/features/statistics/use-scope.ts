import type { InputOf } from '#contract/contract.ts';
import { isDate } from '#domain/calendar/day.ts';
import { type Period, type PeriodLength, periodAround } from '#domain/indicator/period.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { today } from '../../data/today.ts';
import { type AddressFilter, filterAddress, useAddressFilter } from '../../data/use-address-filter.ts';

export type Scope = InputOf<'statistics.overview'>;

export const periodLengths: readonly { value: PeriodLength; label: string }[] = [
  { value: 'month', label: '月' },
  { value: 'quarter', label: '季' },
  { value: 'half', label: '半年' },
  { value: 'year', label: '年' },
];

/** The period, department, class and kind of checks that stand in the address; this year where nothing does. */
export function useScope(): { readonly scope: Scope; readonly address: AddressFilter } {
  const address = useAddressFilter();
  const usual = periodAround(today(), 'year');
  const day = (name: 'from' | 'to') => (isDate(address.text(name)) ? address.text(name) : usual[name]);
  const risk = riskClasses.find(({ code }) => code === address.text('risk'));
  const targeted = address.text('targeted');
  const scope: Scope = {
    from: day('from'),
    to: day('to'),
    department: address.text('department') || null,
    riskClass: risk?.code ?? null,
    targeted: targeted === '' ? null : targeted === 'yes',
  };
  return { scope, address };
}

/** The same scope in the address of another page. */
export function scopeAddress(
  path: string,
  { from, to, department, riskClass, targeted }: Scope,
  period?: Period,
): string {
  const kind = targeted === null || targeted === undefined ? [] : [targeted ? 'yes' : 'no'];
  return filterAddress(path, {
    from: [period?.from ?? from],
    to: [period?.to ?? to],
    department: department ? [department] : [],
    risk: riskClass ? [riskClass] : [],
    targeted: kind,
  });
}

/** Whether a period is one month, quarter, half or year; null for other days. */
export function lengthOf({ from, to }: Period): PeriodLength | null {
  const found = periodLengths.find(({ value }) => {
    const around = periodAround(from, value);
    return around.from === from && around.to === to;
  });
  return found?.value ?? null;
}

import type { InputOf } from '#contract/contract.ts';
import { addresses } from '../../app/addresses.ts';
import { filterAddress } from '../../data/use-address-filter.ts';

type Filter = InputOf<'object.list'>['filter'];

/** A filter that lets everything through. */
export const everyObject = {
  text: '',
  riskClasses: [],
  states: [],
  stations: [],
  labels: [],
  areas: [],
  kinds: [],
  standings: [],
  lists: [],
  professional: [],
  subRegistries: [],
} satisfies Filter;

/** The fields of a filter by their names in the address. */
export const filterFields: Readonly<Record<string, keyof Filter>> = {
  text: 'text',
  risk: 'riskClasses',
  state: 'states',
  station: 'stations',
  label: 'labels',
  area: 'areas',
  kind: 'kinds',
  standing: 'standings',
  list: 'lists',
  professional: 'professional',
  sub: 'subRegistries',
};

/** The address of the rows of a filter in the registry. */
export function rangeAddress(filter: Filter): string {
  const named = Object.entries(filterFields).map(([name, field]) => {
    const value = filter[field] ?? [];
    return [name, typeof value === 'string' ? (value === '' ? [] : [value]) : value.map(String)] as const;
  });
  return filterAddress(addresses.objects, Object.fromEntries(named));
}

import { useSearchParams } from 'react-router';

export interface AddressFilter {
  text(name: string): string;
  list(name: string): string[];
  /** Sets one value; an empty one leaves the address. Filtering is no step of the way back. */
  set(name: string, value: string | readonly string[]): void;
  /** Sets several values in one step; one after the other, the last alone would stay. */
  assign(values: Readonly<Record<string, string | readonly string[]>>): void;
  clear(): void;
  /** All that stands in the address, by name. */
  all(): Record<string, string[]>;
  /** Puts these in the place of all that stands there. */
  replace(values: Readonly<Record<string, readonly string[]>>): void;
  readonly empty: boolean;
}

/** The filter of a list, kept in the address: a number elsewhere can link to its rows, and going back finds them again. */
export function useAddressFilter(): AddressFilter {
  const [parameters, setParameters] = useSearchParams();
  const assign: AddressFilter['assign'] = values => {
    setParameters(
      current => {
        const next = new URLSearchParams(current);
        for (const [name, value] of Object.entries(values)) {
          next.delete(name);
          for (const one of typeof value === 'string' ? [value] : value) if (one !== '') next.append(name, one);
        }
        return next;
      },
      { replace: true },
    );
  };
  return {
    text: name => parameters.get(name) ?? '',
    list: name => parameters.getAll(name),
    set: (name, value) => assign({ [name]: value }),
    assign,
    all: () => Object.fromEntries([...new Set(parameters.keys())].map(name => [name, parameters.getAll(name)])),
    replace: values =>
      setParameters(
        Object.entries(values).flatMap(([name, list]) => list.map(one => [name, one] as [string, string])),
        { replace: true },
      ),
    clear: () => setParameters({}, { replace: true }),
    empty: parameters.size === 0,
  };
}

/** The search part of an address that shows filtered rows: `?risk=D&risk=C`. */
export function filterAddress(path: string, filter: Readonly<Record<string, readonly string[]>>): string {
  const parameters = new URLSearchParams();
  for (const [name, values] of Object.entries(filter)) for (const value of values) parameters.append(name, value);
  return `${path}?${parameters}`;
}

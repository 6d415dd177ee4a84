import { AppError } from '#contract/app-error.ts';

/** A column of a page as an export writes it: heading, width in signs, and its words. */
export type ShownColumn<Row> = readonly [heading: string, width: number, words: (row: Row) => string | null];

interface Chosen<Row> {
  readonly columns: readonly (readonly [heading: string, width: number])[];
  cells(row: Row): (string | null)[];
}

/** The columns a person sees, in his order; throws AppError('invalid-input') for one the list does not have. */
export function chosenColumns<Row>(
  known: Readonly<Record<string, ShownColumn<Row>>>,
  keys: readonly string[],
): Chosen<Row> {
  const chosen = keys.map(key => {
    const column = Object.hasOwn(known, key) ? known[key] : undefined;
    if (!column) throw new AppError('invalid-input', '列表没有这一列，请刷新页面后再导出。');
    return column;
  });
  return {
    columns: chosen.map(([heading, width]) => [heading, width] as const),
    cells: row => chosen.map(([, , words]) => words(row)),
  };
}

/** Whether a row is among those a person has chosen. */
export function isChosen({ only, except }: { only: readonly number[] | null; except: readonly number[] }) {
  const some = only && new Set(only);
  const without = new Set(except);
  return ({ id }: { readonly id: number }): boolean => (some === null || some.has(id)) && !without.has(id);
}

/** Which rows of a filter are chosen: those named, or all but those named. */
export interface Selection {
  readonly all: boolean;
  readonly ids: ReadonlySet<number>;
}

export const nothingSelected: Selection = { all: false, ids: new Set() };

/** All that the filter finds, also what has not been read yet. */
export const everythingSelected: Selection = { all: true, ids: new Set() };

export const isSelected = ({ all, ids }: Selection, id: number): boolean => all !== ids.has(id);

/** How many rows are chosen of so many in all. */
export const selectedCount = ({ all, ids }: Selection, total: number): number =>
  all ? Math.max(0, total - ids.size) : ids.size;

/** With these rows chosen, or no longer chosen. */
export function withRows({ all, ids }: Selection, rows: readonly number[], chosen: boolean): Selection {
  const next = new Set(ids);
  for (const id of rows) {
    if (chosen === all) next.delete(id);
    else next.add(id);
  }
  return { all, ids: next };
}

/** The chosen rows as the core is told of them, beside the filter. */
export interface RowScope {
  readonly only: number[] | null;
  readonly except: number[];
}

export const scopeOf = ({ all, ids }: Selection): RowScope =>
  all ? { only: null, except: [...ids] } : { only: [...ids], except: [] };

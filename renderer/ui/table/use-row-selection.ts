import { useRef, useState } from 'react';
import {
  everythingSelected,
  isSelected,
  nothingSelected,
  type RowScope,
  type Selection,
  scopeOf,
  selectedCount,
  withRows,
} from './row-selection.ts';

export interface RowSelection {
  /** How many are chosen, also of those that have not been read yet. */
  readonly count: number;
  readonly scope: RowScope;
  /** Whether all of the filter was chosen and nothing taken away again. */
  readonly all: boolean;
  isSelected(id: number): boolean;
  toggle(id: number): void;
  /** Chooses these beside what was chosen when the stretch began; another stretch begins with `anchor`. */
  stretch(ids: readonly number[]): void;
  anchor(): void;
  chooseAll(): void;
  clear(): void;
}

/** The chosen rows of a list; another filter chooses anew, another order keeps what is chosen. */
export function useRowSelection(filter: unknown, total: number): RowSelection {
  const key = JSON.stringify(filter);
  const [kept, setKept] = useState({ key, selection: nothingSelected });
  const selection = kept.key === key ? kept.selection : nothingSelected;
  const base = useRef<Selection | null>(null);
  const choose = (next: Selection) => setKept({ key, selection: next });
  const anew = (next: Selection) => {
    base.current = null;
    choose(next);
  };
  return {
    count: selectedCount(selection, total),
    scope: scopeOf(selection),
    all: selection.all && selection.ids.size === 0 && total > 0,
    isSelected: id => isSelected(selection, id),
    toggle: id => anew(withRows(selection, [id], !isSelected(selection, id))),
    stretch(ids) {
      base.current ??= selection;
      choose(withRows(base.current, ids, true));
    },
    anchor() {
      base.current = null;
    },
    chooseAll: () => anew(everythingSelected),
    clear: () => anew(nothingSelected),
  };
}

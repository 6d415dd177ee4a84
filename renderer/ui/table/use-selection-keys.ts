import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { type RowCursor, rowAfter } from './use-row-cursor.ts';
import type { RowSelection } from './use-row-selection.ts';

interface Rows {
  readonly rows: readonly (object | undefined)[];
  readonly total: number;
}

const idOf = (row: object | undefined): number | null =>
  row && 'id' in row && typeof row.id === 'number' ? row.id : null;

/** Choosing rows by keys and pointer: Space, Shift with the arrows, Ctrl+A, Esc; Shift or Ctrl with a click. */
export function useSelectionKeys(selection: RowSelection | undefined, { rows, total }: Rows, cursor: RowCursor) {
  const from = useRef(-1);

  function stretchTo(chosen: RowSelection, index: number) {
    if (from.current < 0) from.current = Math.max(0, cursor.index);
    const [first, last] = [Math.min(from.current, index), Math.max(from.current, index)];
    chosen.stretch(rows.slice(first, last + 1).flatMap(row => idOf(row) ?? []));
    cursor.moveTo(index);
  }

  function toggle(chosen: RowSelection, index: number) {
    const id = idOf(rows[index]);
    if (id !== null) chosen.toggle(id);
    from.current = index;
  }

  function act(chosen: RowSelection, event: KeyboardEvent): boolean {
    const { key } = event;
    if (key === ' ' && !event.shiftKey && cursor.index >= 0) toggle(chosen, cursor.index);
    else if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'a') chosen.chooseAll();
    else if (key === 'Escape' && chosen.count > 0) chosen.clear();
    else if (event.shiftKey && rowAfter(key, cursor.index, total - 1) !== null) {
      stretchTo(chosen, rowAfter(key, cursor.index, total - 1) ?? 0);
    } else {
      if (rowAfter(key, cursor.index, total - 1) === null) return false;
      from.current = -1;
      chosen.anchor();
      return false;
    }
    return true;
  }

  return {
    /** True when the key was meant for the selection. */
    onKeyDown(event: KeyboardEvent): boolean {
      if (!selection || event.target !== event.currentTarget || total === 0 || !act(selection, event)) return false;
      event.preventDefault();
      return true;
    },
    /** True when the click was. */
    onClick(index: number, { shiftKey, ctrlKey, metaKey }: MouseEvent): boolean {
      if (!selection || !(shiftKey || ctrlKey || metaKey)) return false;
      if (shiftKey) stretchTo(selection, index);
      else {
        toggle(selection, index);
        cursor.moveTo(index);
      }
      return true;
    },
  };
}

import { type KeyboardEvent, useState } from 'react';

/** Another key means other rows, and no cursor yet. */
interface Rows {
  readonly key: string;
  readonly total: number;
}

export interface RowCursor {
  /** Index of the row under the cursor, -1 before the first key or click. */
  readonly index: number;
  moveTo(index: number): void;
  onKeyDown(event: KeyboardEvent): void;
}

const rowsInAPage = 12;

/** The row to which a key moves; null for a key that moves to none. */
export function rowAfter(key: string, index: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, index + 1);
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'PageDown':
      return Math.min(last, index + rowsInAPage);
    case 'PageUp':
      return Math.max(0, index - rowsInAPage);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** The row cursor of a table: arrows, Page, Home and End move it, Enter and the space bar open the row. */
export function useRowCursor(
  { key, total }: Rows,
  onMove: (index: number) => void,
  onOpen: (index: number) => void,
): RowCursor {
  const [place, setPlace] = useState({ key, index: -1 });
  const index = place.key === key ? Math.min(place.index, total - 1) : -1;
  const moveTo = (next: number) => {
    setPlace({ key, index: next });
    onMove(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys pressed inside a cell (a link, a button) belong to that cell.
    if (event.target !== event.currentTarget || total === 0) return;
    if ((event.key === 'Enter' || event.key === ' ') && index >= 0) {
      event.preventDefault();
      onOpen(index);
      return;
    }
    const next = rowAfter(event.key, index, total - 1);
    if (next === null) return;
    event.preventDefault();
    moveTo(next);
  };
  return { index, moveTo, onKeyDown };
}

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { TaskSheet } from './result-draft.ts';
import styles from './sheet-list.module.css';
import { SheetRow } from './sheet-row.tsx';

interface SheetListProps {
  readonly sheets: readonly TaskSheet[];
  readonly current: TaskSheet | null;
  readonly isDrafted: (sheet: TaskSheet) => boolean;
  readonly onCurrent: (sheet: TaskSheet) => void;
  /** Enter: on to the form. */
  readonly onEnter: () => void;
}

const rowHeight = 58;
const rowsInAPage = 8;

function target(key: string, place: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, place + 1);
    case 'ArrowUp':
      return Math.max(0, place - 1);
    case 'PageDown':
      return Math.min(last, place + rowsInAPage);
    case 'PageUp':
      return Math.max(0, place - rowsInAPage);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** The pile of 任务单: the sheet under the cursor is the one in the form; arrows go through the pile. */
export function SheetList({ sheets, current, isDrafted, onCurrent, onEnter }: SheetListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const listId = useId();
  const virtual = useVirtualizer({
    count: sheets.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const place = current ? sheets.findIndex(({ id }) => id === current.id) : -1;
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place);
  }, [place, virtual]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onEnter();
      return;
    }
    const next = target(event.key, place, sheets.length - 1);
    const sheet = next === null ? undefined : sheets[next];
    if (!sheet) return;
    event.preventDefault();
    onCurrent(sheet);
  };
  const rowId = (index: number) => `${listId}-${index}`;
  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label="检查任务单"
      aria-activedescendant={place >= 0 ? rowId(place) : undefined}
      tabIndex={0}
      className={styles.scroller}
      onKeyDown={onKeyDown}
    >
      <div className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const sheet = sheets[index];
          return sheet ? (
            <SheetRow
              key={sheet.id}
              id={rowId(index)}
              sheet={sheet}
              place={index + 1}
              size={sheets.length}
              start={start}
              current={index === place}
              drafted={isDrafted(sheet)}
              onPoint={() => {
                scroller.current?.focus();
                onCurrent(sheet);
              }}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

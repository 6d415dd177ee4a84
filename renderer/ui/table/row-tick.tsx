import { useEffect, useRef } from 'react';
import styles from './table.module.css';
import type { RowSelection } from './use-row-selection.ts';

/** The width of the column with the boxes, in CSS pixels. */
export const tickWidth = 40;

/** The box at the head of a list: all of the filter, or nothing. */
export function HeaderTick({ selection }: { readonly selection: RowSelection }) {
  const box = useRef<HTMLInputElement>(null);
  const some = selection.count > 0 && !selection.all;
  useEffect(() => {
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  return (
    <th scope="col" className={styles.tick}>
      <input
        ref={box}
        type="checkbox"
        aria-label="选择筛选出的全部"
        title="选择筛选出的全部（Ctrl+A）"
        checked={selection.all}
        onChange={() => (selection.count > 0 ? selection.clear() : selection.chooseAll())}
      />
    </th>
  );
}

interface RowTickProps {
  readonly selection: RowSelection;
  readonly id: number | null;
  readonly place: number;
}

/** The box of one row, for the pointer; the space bar does the same for the row under the cursor. */
export function RowTick({ selection, id, place }: RowTickProps) {
  return (
    <td className={styles.tick}>
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={`选择第 ${place} 行`}
        disabled={id === null}
        checked={id !== null && selection.isSelected(id)}
        onClick={event => event.stopPropagation()}
        onChange={() => id !== null && selection.toggle(id)}
      />
    </td>
  );
}

interface SelectionNoteProps {
  readonly selection: RowSelection;
  /** What one row is called: 户. */
  readonly unit: string;
}

/** How many rows are chosen, and how to let them go. */
export function SelectionNote({ selection, unit }: SelectionNoteProps) {
  if (selection.count === 0) return null;
  return (
    <span className={styles.chosen}>
      <span role="status">{`已选 ${selection.count.toLocaleString('zh-CN')} ${unit}`}</span>
      <button type="button" className={styles.release} title="Esc" onClick={selection.clear}>
        取消选择
      </button>
    </span>
  );
}

import { type PointerEvent, useRef } from 'react';
import styles from './table.module.css';

interface ColumnEdgeProps {
  readonly title: string;
  readonly onResize: (width: number) => void;
}

/** The edge of a heading, drawn by the pointer; the same is done by keys where columns are chosen. */
export function ColumnEdge({ title, onResize }: ColumnEdgeProps) {
  const from = useRef<{ x: number; width: number } | null>(null);
  const begin = (event: PointerEvent<HTMLSpanElement>) => {
    const heading = event.currentTarget.closest('th');
    if (!heading) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width: heading.getBoundingClientRect().width };
  };
  const draw = (event: PointerEvent) => {
    if (from.current) onResize(from.current.width + event.clientX - from.current.x);
  };
  return (
    <span
      aria-hidden
      title={`拖动调整列宽：${title}`}
      className={styles.edge}
      onPointerDown={begin}
      onPointerMove={draw}
      onPointerUp={() => {
        from.current = null;
      }}
    />
  );
}

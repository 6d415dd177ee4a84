import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { PagedList } from '../../data/use-paged-list.ts';

/** A row of one line, in CSS pixels; rows that wrap are measured. */
const rowHeight = 36;

/** Which rows of a list are in sight; what comes into sight is read, and other rows begin at the top. */
export function useVirtualRows({ total, key, ensure }: PagedList<unknown>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
  });
  const lastVisible = virtual.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => ensure(lastVisible), [ensure, lastVisible]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows begin at the top, whatever they are.
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 }); // Newer Chromium answers a promise, which is no clean-up function.
  }, [key]);
  return { scroller, virtual };
}

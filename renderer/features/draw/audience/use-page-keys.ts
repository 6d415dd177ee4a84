import { useEffect } from 'react';
import type { Pages } from './use-pages.ts';

/** Arrows, Page keys (a presenter's remote sends those) and the space bar; they turn pages and nothing else. */
export function usePageKeys({ next, previous, togglePause }: Pages): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const deed = {
        ArrowRight: next,
        ArrowDown: next,
        PageDown: next,
        ArrowLeft: previous,
        ArrowUp: previous,
        PageUp: previous,
        ' ': togglePause,
      }[event.key];
      if (!deed || event.target instanceof HTMLButtonElement) return;
      event.preventDefault();
      deed();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [next, previous, togglePause]);
}

import { useCallback, useEffect, useState } from 'react';

export interface Pages {
  readonly index: number;
  readonly paused: boolean;
  readonly last: boolean;
  next(): void;
  previous(): void;
  togglePause(): void;
}

/** Turns pages by itself, a page every `seconds`, until the last one; keys and presses turn them too. */
export function usePages(count: number, first: number, seconds: number): Pages {
  const [index, setIndex] = useState(first);
  const [paused, setPaused] = useState(false);
  const here = Math.min(index, count - 1);
  const turn = useCallback(
    (by: number) => setIndex(before => Math.max(0, Math.min(count - 1, Math.min(before, count - 1) + by))),
    [count],
  );
  const togglePause = useCallback(() => setPaused(before => !before), []);
  const next = useCallback(() => turn(1), [turn]);
  const previous = useCallback(() => turn(-1), [turn]);
  useEffect(() => {
    if (paused || here >= count - 1) return;
    const timer = window.setTimeout(next, seconds * 1000);
    return () => window.clearTimeout(timer);
  }, [paused, here, count, next, seconds]);
  return { index: here, paused, last: here === count - 1, next, previous, togglePause };
}

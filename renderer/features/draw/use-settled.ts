import { useEffect, useState } from 'react';

const pauseMilliseconds = 700;

/** False for a moment after a step, so that a double press on one button never reaches the button that takes its place. */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(true), pauseMilliseconds);
    return () => window.clearTimeout(timer);
  }, []);
  return settled;
}

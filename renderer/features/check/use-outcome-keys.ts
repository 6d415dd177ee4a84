import { useEffect, useRef } from 'react';
import { isWriting } from './is-writing.ts';

/** Calls back for the number keys 1 to 9, of both blocks of the keyboard, wherever nobody is writing. */
export function useOutcomeKeys(onKey: (key: string) => void): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isWriting(event.target)) return;
      // An input method that is switched on hides the sign, but not which key it was.
      const key = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
      if (key === undefined || event.shiftKey) return;
      event.preventDefault();
      latest.current(key);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

import { useEffect, useRef, useState } from 'react';

const pauseMilliseconds = 200;

/** The text of a search box: searched after a short pause, at once on Enter, never in the middle of an IME word. */
export function useSearchText(value: string, onSearch: (text: string) => void) {
  const [text, setText] = useState(value);
  const composing = useRef(false);
  const timer = useRef(0);
  const sent = useRef(value);

  useEffect(() => {
    // Only a change from outside may replace the text; the echo of one's own search comes late and would eat letters.
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const search = (next: string, pause: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      sent.current = next.trim();
      onSearch(sent.current);
    }, pause);
  };
  return {
    text,
    begin: () => {
      composing.current = true;
    },
    finish(next: string) {
      composing.current = false;
      search(next, pauseMilliseconds);
    },
    type(next: string) {
      setText(next);
      if (!composing.current) search(next, pauseMilliseconds);
    },
    searchNow: () => composing.current || search(text, 0),
    empty() {
      if (composing.current) return;
      setText('');
      search('', 0);
    },
  };
}

import { type RefCallback, useCallback, useRef, useState } from 'react';

/** Whether an element is near the part of its scroller that is looked at. */
export function useNear(): readonly [boolean, RefCallback<HTMLElement>] {
  const [near, setNear] = useState(false);
  const observer = useRef<IntersectionObserver | null>(null);
  const watch = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (!element) return;
    observer.current = new IntersectionObserver(entries => setNear(entries.at(-1)?.isIntersecting === true), {
      rootMargin: '800px 200px',
    });
    observer.current.observe(element);
  }, []);
  return [near, watch];
}

import { useSyncExternalStore } from 'react';

const wish = () => window.matchMedia('(prefers-reduced-motion: reduce)');

function listen(changed: () => void): () => void {
  const query = wish();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether this machine asks for no movement: what rolls elsewhere is then there at once. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(listen, () => wish().matches);
}

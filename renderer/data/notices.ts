/** One short sentence at the foot of the window. */
export interface Notice {
  readonly kind: 'done' | 'failed';
  readonly sentence: string;
}

type Listener = (notice: Notice) => void;

const listeners = new Set<Listener>();

/** Shows a sentence to the person; used by hooks, which know no component. */
export function notify(notice: Notice): void {
  for (const listener of listeners) listener(notice);
}

/** Calls the listener for each notice until the returned function is called. */
export function onNotice(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

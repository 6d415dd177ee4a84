export interface Listeners<Value> {
  /** Returns the way to stop listening. */
  add(listener: (value: Value) => void): () => void;
  tell(value: Value): void;
}

/** Each listener is called on its own, after the teller is done: one that throws is reported by the runtime and stops nobody. */
export function createListeners<Value>(): Listeners<Value> {
  const listeners = new Set<(value: Value) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(value) {
      for (const listener of listeners) void Promise.resolve(value).then(listener);
    },
  };
}

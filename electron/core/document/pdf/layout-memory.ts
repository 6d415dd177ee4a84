/** Keeps what follows from a text and its style alone, so that what all papers of a batch share is laid out once. */
export interface LayoutMemory {
  /** What was made for this key before, or what `make` makes now. */
  recall<Made>(key: string, make: () => Made): Made;
}

/** More than all papers of a batch have in common; the lists of a long table would fill any memory. */
const MOST_SIGNS = 200_000;

/** Begins a memory; a key must say which kind of thing is kept under it. */
export function beginLayoutMemory(): LayoutMemory {
  const known = new Map<string, unknown>();
  let signs = 0;
  return {
    recall<Made>(key: string, make: () => Made): Made {
      const found = known.get(key);
      if (found !== undefined) return found as Made;
      const made = make();
      signs += key.length;
      if (signs > MOST_SIGNS) {
        known.clear();
        signs = key.length;
      }
      known.set(key, made);
      return made;
    },
  };
}

import type { Mask } from './image-count.ts';

/** Each takes a byte for every object. */
const mostRemembered = 8;

/** Remembers the masks that were asked for last: a page asks for rows, counts and classes of one filter, one after the other. */
export function rememberedMasks() {
  const known = new Map<string, Mask>();
  return (key: string, make: () => Mask, life: 'kept' | 'passing' = 'kept'): Mask => {
    const found = known.get(key);
    if (found) {
      known.delete(key);
      known.set(key, found);
      return found;
    }
    const made = make();
    if (life === 'passing') return made;
    known.set(key, made);
    const [oldest] = known.keys();
    if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest);
    return made;
  };
}

import type { Mask } from './image-count.ts';
import type { RegistryImage } from './registry-image.ts';

/** There are six departments at most, and so 64 sets of them. */
const sets = 64;

/** How many objects in use of each risk class stand in each set of masks: bit n stands for the n-th mask. */
export function overlapOf(image: RegistryImage, masks: readonly Mask[]) {
  const { cells, values } = image.columns.risk_class;
  const inUse = image.columns.standing.wanted(value => value === 'in-use');
  const standing = image.columns.standing.cells;
  const counts = new Map<number, number>();
  for (let id = 0; id < image.size; id += 1) {
    if (inUse[standing[id] ?? 0] === 0) continue;
    let set = 0;
    for (let place = 0; place < masks.length; place += 1) if (masks[place]?.[id] === 1) set |= 1 << place;
    if (set === 0) continue;
    const key = (cells[id] ?? 0) * sets + set;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({
    set: key % sets,
    riskClass: values[Math.floor(key / sets)] ?? '',
    count,
  }));
}

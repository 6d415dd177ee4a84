import type { RegistryImage, ValueName } from './registry-image.ts';

/** By id: 1 for whoever is meant, 0 for everybody else and where nobody is. */
export type Mask = Uint8Array;

export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** Everybody in the registry. */
export function everybody({ size, columns }: RegistryImage): Mask {
  const { cells } = columns.standing;
  const mask = new Uint8Array(size);
  for (let id = 0; id < size; id += 1) mask[id] = cells[id] === 0 ? 0 : 1;
  return mask;
}

/** Leaves out whoever has none of the wanted values in a column. */
export function narrow(mask: Mask, { columns }: RegistryImage, name: ValueName, wanted: Uint8Array): void {
  const { cells } = columns[name];
  for (let id = 0; id < mask.length; id += 1) if (wanted[cells[id] ?? 0] === 0) mask[id] = 0;
}

export function both(mask: Mask, other: Mask): void {
  for (let id = 0; id < mask.length; id += 1) if (other[id] !== 1) mask[id] = 0;
}

/** Whoever stands in any of some masks of one length. */
export function either(masks: readonly Mask[]): Mask {
  const mask = new Uint8Array(masks[0]?.length ?? 0);
  for (const one of masks) for (let id = 0; id < mask.length; id += 1) if (one[id] === 1) mask[id] = 1;
  return mask;
}

export function sizeOf(mask: Mask): number {
  let count = 0;
  for (let id = 0; id < mask.length; id += 1) count += mask[id] ?? 0;
  return count;
}

/** How many of those meant have each number of a column. */
export function tally({ columns }: RegistryImage, name: ValueName, mask: Mask): Uint32Array {
  const { cells, values } = columns[name];
  const counts = new Uint32Array(values.length);
  for (let id = 0; id < mask.length; id += 1) {
    if (mask[id] === 1) counts[cells[id] ?? 0] = (counts[cells[id] ?? 0] ?? 0) + 1;
  }
  return counts;
}

const mostFirst = (counts: Iterable<ValueCount>): ValueCount[] =>
  [...counts]
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));

/** Counts of a column's texts, most first. */
export const valueCounts = ({ columns }: RegistryImage, name: ValueName, counts: Uint32Array): ValueCount[] =>
  mostFirst(columns[name].values.map((value, number) => ({ value, count: number === 0 ? 0 : (counts[number] ?? 0) })));

/** Counts of single labels from those of the column `labels`, most first. */
export function labelCounts(image: RegistryImage, counts: Uint32Array): ValueCount[] {
  const sums = new Map<string, number>();
  image.labelSets().forEach((labels, number) => {
    const count = counts[number] ?? 0;
    if (count > 0) for (const label of labels) sums.set(label, (sums.get(label) ?? 0) + count);
  });
  return mostFirst([...sums].map(([value, count]) => ({ value, count })));
}

/** The numbers of the column `labels` whose objects have one of some labels. */
export function havingLabel(image: RegistryImage, labels: readonly string[]): Uint8Array {
  const chosen = new Set(labels);
  return Uint8Array.from(image.labelSets(), set => (set.some(label => chosen.has(label)) ? 1 : 0));
}

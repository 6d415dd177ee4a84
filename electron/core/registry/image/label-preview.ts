import type { LabelChange } from '../label-change-store.ts';
import type { Mask } from './image-count.ts';
import type { RegistryImage } from './registry-image.ts';

/** How many objects a change of labels is about, how many have the label, and how many another one of its group, label by label. */
export function labelPreview(image: RegistryImage, range: Mask, { only, except, label, rivals }: LabelChange) {
  const { cells, values } = image.columns.labels;
  const counts = new Uint32Array(values.length);
  const left = new Set(except);
  const count = (id: number) => {
    if (range[id] === 1 && !left.has(id)) counts[cells[id] ?? 0] = (counts[cells[id] ?? 0] ?? 0) + 1;
  };
  if (only !== null) for (const id of new Set(only)) count(id);
  else for (let id = 0; id < range.length; id += 1) count(id);
  const sums = { inRange: 0, already: 0, blockedObjects: 0 };
  const blocked = new Map<string, number>();
  image.labelSets().forEach((labels, number) => {
    const objects = counts[number] ?? 0;
    sums.inRange += objects;
    if (labels.includes(label)) sums.already += objects;
    else if (objects > 0) {
      const others = labels.filter(one => rivals.includes(one));
      if (others.length > 0) sums.blockedObjects += objects;
      for (const other of others) blocked.set(other, (blocked.get(other) ?? 0) + objects);
    }
  });
  const mostFirst = [...blocked]
    .map(([name, count]) => ({ label: name, count }))
    .sort((one, other) => other.count - one.count || (one.label < other.label ? -1 : 1));
  return { ...sums, blocked: mostFirst };
}

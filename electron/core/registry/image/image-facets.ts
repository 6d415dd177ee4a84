import type { ObjectFilter } from '../object-filter.ts';
import { havingLabel, labelCounts, type Mask, type ValueCount, valueCounts } from './image-count.ts';
import type { RegistryImage } from './registry-image.ts';

/** The groups of choices with counts beside them: the field of the filter, and its column. */
export const filterGroups = [
  ['riskClasses', 'risk_class'],
  ['states', 'state'],
  ['stations', 'station'],
  ['labels', 'labels'],
  ['areas', 'area_code'],
] as const;

type GroupName = (typeof filterGroups)[number][0];

export type ImageFacets = Readonly<Record<GroupName, ValueCount[]>> & { readonly total: number };

/** The filter without the groups that are counted. */
export const outsideGroups = (filter: ObjectFilter): ObjectFilter => ({
  ...filter,
  riskClasses: [],
  states: [],
  stations: [],
  labels: [],
  areas: [],
});

/** For each number of the column whether the filter lets it through. */
export function wantedOf(
  image: RegistryImage,
  filter: ObjectFilter,
  [field, column]: (typeof filterGroups)[number],
): Uint8Array {
  const chosen: readonly string[] = filter[field];
  if (chosen.length === 0) return image.columns[column].wanted(() => true);
  if (field === 'labels') return havingLabel(image, chosen);
  const set = new Set(chosen);
  return image.columns[column].wanted(value => set.has(value));
}

/** Counts each group within everything else that is chosen, in one pass over `base`, which is `outsideGroups` of the filter. */
export function facetsOf(image: RegistryImage, filter: ObjectFilter, base: Mask): ImageFacets {
  const parts = filterGroups.map(group => {
    const { cells, values } = image.columns[group[1]];
    return { cells, wanted: wantedOf(image, filter, group), counts: new Uint32Array(values.length) };
  });
  let total = 0;
  for (let id = 0; id < base.length; id += 1) {
    if (base[id] === 0) continue;
    let failed = 0;
    let where = -1;
    for (let place = 0; place < 5; place += 1) {
      const { cells, wanted } = parts[place] as (typeof parts)[number];
      if (wanted[cells[id] ?? 0] === 1) continue;
      failed += 1;
      where = place;
    }
    if (failed > 1) continue;
    if (failed === 0) total += 1;
    for (let place = failed === 1 ? where : 0; place < (failed === 1 ? where + 1 : 5); place += 1) {
      const { cells, counts } = parts[place] as (typeof parts)[number];
      const number = cells[id] ?? 0;
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  const counted = filterGroups.map(([field, column], place) => {
    const counts = parts[place]?.counts ?? new Uint32Array();
    return [field, field === 'labels' ? labelCounts(image, counts) : valueCounts(image, column, counts)] as const;
  });
  return { ...(Object.fromEntries(counted) as Record<GroupName, ValueCount[]>), total };
}

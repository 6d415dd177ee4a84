import { searchTerms } from '#domain/text/search-form.ts';
import type { Database } from '../../db/database.ts';
import type { LabelChange } from '../label-change-store.ts';
import { type ObjectConditions, subRegistryRules } from '../object-condition-store.ts';
import { everything, type ObjectFilter } from '../object-filter.ts';
import { both, either, everybody, labelCounts, type Mask, narrow, sizeOf, tally, valueCounts } from './image-count.ts';
import { facetsOf, filterGroups, outsideGroups, wantedOf } from './image-facets.ts';
import { imageLoadingStore } from './image-loading-store.ts';
import { overlapOf } from './image-overlap.ts';
import { imageSearchStore } from './image-search-store.ts';
import { labelPreview } from './label-preview.ts';
import type { RegistryImage, ValueName } from './registry-image.ts';
import { rememberedMasks } from './remembered-masks.ts';

/** Counts and finds objects in the image of the registry; its answers are those of the same conditions on the rows. */
export interface ObjectImage {
  count(filter: ObjectFilter): number;
  facets(filter: ObjectFilter): ReturnType<typeof facetsOf>;
  values(name: ValueName, filter: ObjectFilter): { value: string; count: number }[];
  labels(filter: ObjectFilter): { value: string; count: number }[];
  /** Whoever a filter lets through; not to be written to. */
  mask(filter: ObjectFilter): Mask;
  /** What a change of labels would do, as the store of such changes counts it. */
  previewLabel(change: LabelChange): ReturnType<typeof labelPreview>;
  /** How many objects of each risk class each set of filters has: bit n stands for the n-th filter. */
  overlap(filters: readonly ObjectFilter[]): { set: number; riskClass: string; count: number }[];
  readonly image: RegistryImage;
}

/** The image of an open file; `today` says which lists and members count. */
export function objectImageStore(database: Database, conditionOf: ObjectConditions, today: () => string) {
  const { build } = database;
  const loading = imageLoadingStore(database);
  const search = imageSearchStore(database);
  const remembered = rememberedMasks();
  const ruleOf = subRegistryRules(database);

  /** What depends on the day or on how sub-registries are defined, and whatever else stands in tables of its own. */
  function inTables(image: RegistryImage, filter: ObjectFilter): Mask {
    const mask = new Uint8Array(image.size);
    const rows = build.selectFrom('inspection_object').where(conditionOf(filter)).select('inspection_object.id');
    const { sql, parameters } = rows.compile();
    // Not one of the kept statements: others may ask the same in whole rows.
    for (const id of database.raw
      .prepare(sql)
      .pluck()
      .iterate(...parameters) as IterableIterator<number>) {
      if (id < mask.length) mask[id] = 1;
    }
    return mask;
  }

  function membersOf(image: RegistryImage, id: number): Mask {
    const rule = ruleOf(id);
    if (rule) return maskOf(image, { ...rule, subRegistries: [] });
    return inTables(image, { ...everything, subRegistries: [id] });
  }

  function maskOf(image: RegistryImage, filter: ObjectFilter): Mask {
    const mask = everybody(image);
    for (const group of filterGroups) {
      if (filter[group[0]].length > 0) narrow(mask, image, group[1], wantedOf(image, filter, group));
    }
    for (const field of ['kinds', 'standings'] as const) {
      const chosen = new Set<string>(filter[field]);
      const name = field === 'kinds' ? 'kind' : 'standing';
      if (chosen.size > 0)
        narrow(
          mask,
          image,
          name,
          image.columns[name].wanted(value => chosen.has(value)),
        );
    }
    for (const field of ['lists', 'professional'] as const) {
      if (filter[field].length > 0) both(mask, inTables(image, { ...everything, [field]: filter[field] }));
    }
    if (filter.subRegistries.length > 0) both(mask, either(filter.subRegistries.map(id => membersOf(image, id))));
    for (const term of searchTerms(filter.text)) {
      both(
        mask,
        remembered(`${image.version} ${term}`, () => search(image, term)),
      );
    }
    return mask;
  }

  function over(image: RegistryImage): ObjectImage {
    const mask = (filter: ObjectFilter) =>
      remembered(
        `${image.version} ${today()} ${JSON.stringify(filter)}`,
        () => maskOf(image, filter),
        maskLife(filter),
      );
    return {
      image,
      mask,
      count: filter => sizeOf(mask(filter)),
      facets: filter => facetsOf(image, filter, mask(outsideGroups(filter))),
      values: (name, filter) => valueCounts(image, name, tally(image, name, mask(filter))),
      labels: filter => labelCounts(image, tally(image, 'labels', mask(filter))),
      previewLabel: change => labelPreview(image, mask(change.filter), change),
      overlap: filters => overlapOf(image, filters.map(mask)),
    };
  }

  return {
    /** The image if it is there now; for whoever can do without. */
    ready(): ObjectImage | null {
      const image = loading.ready();
      return image && over(image);
    },

    /** The image as new as the file; null while there is none yet and one cannot be made. */
    async current(): Promise<ObjectImage | null> {
      const image = await loading.current();
      return image && over(image);
    },
  };
}

/** Masks that rest on other tables than the registry of objects change without it. */
const maskLife = ({ lists, professional, subRegistries }: ObjectFilter): 'kept' | 'passing' =>
  lists.length + professional.length + subRegistries.length > 0 ? 'passing' : 'kept';

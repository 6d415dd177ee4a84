/** An item of a check with the labels of the objects it applies to; without labels it applies to all. */
export interface LabelledItem {
  readonly labels: readonly string[];
}

/** The places, from 1, of the items that apply to an object with these labels (不定项). */
export function itemsFor(labels: ReadonlySet<string>, items: readonly LabelledItem[]): number[] {
  return items.flatMap((item, place) => {
    return item.labels.length === 0 || item.labels.some(label => labels.has(label)) ? [place + 1] : [];
  });
}

/** How a frame writes the items of an object, e.g. 「1 3」, and reads them again. */
export const itemField = {
  write: (places: readonly number[]): string => places.join(' '),
  read: (field: string): number[] => (field === '' ? [] : field.split(' ').map(Number)),
} as const;

import { matchingForm } from '../text/normalise.ts';
import type { ChangedField } from './item-difference.ts';

/** An item of either list as the two are compared. */
export interface ListedItem {
  readonly id: number;
  /** 上级/公示系统事项代码; null where the list gives none. */
  readonly externalCode: string | null;
  readonly title: string;
  /** What the list says of it, in words by name of the field; a blank says nothing. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Where the own list and a superior's differ (应纳尽纳, R-059). */
export type ListGap =
  | { readonly kind: 'missing'; readonly superior: ListedItem }
  | { readonly kind: 'extra'; readonly own: ListedItem }
  | {
      readonly kind: 'differing';
      readonly superior: ListedItem;
      readonly own: ListedItem;
      /** `before` is what the own list says, `after` what the superior's does. */
      readonly fields: readonly ChangedField[];
    };

/** Items belong together by the superior's code, else by the same title, whatever its widths, brackets and spaces; each at most once. */
export function listGaps(superior: readonly ListedItem[], own: readonly ListedItem[]): ListGap[] {
  const free = new Set(own);
  const partners = new Map<ListedItem, ListedItem>();
  const pair = (fits: (one: ListedItem, other: ListedItem) => boolean) => {
    for (const item of superior) {
      if (partners.has(item)) continue;
      const partner = [...free].find(other => fits(item, other));
      if (!partner) continue;
      partners.set(item, partner);
      free.delete(partner);
    }
  };
  pair((one, other) => one.externalCode !== null && one.externalCode === other.externalCode);
  // Two different codes are two items, however alike their titles.
  pair(
    (one, other) =>
      (one.externalCode === null || other.externalCode === null) &&
      matchingForm(one.title) === matchingForm(other.title),
  );
  const theirs = superior.flatMap((item): ListGap[] => {
    const partner = partners.get(item);
    if (!partner) return [{ kind: 'missing', superior: item }];
    const fields = differingFields(item, partner);
    return fields.length === 0 ? [] : [{ kind: 'differing', superior: item, own: partner, fields }];
  });
  return [...theirs, ...[...free].map((item): ListGap => ({ kind: 'extra', own: item }))];
}

/** Only what the superior's list says is compared. */
function differingFields(superior: ListedItem, own: ListedItem): ChangedField[] {
  return Object.entries(superior.fields).flatMap(([field, after]) => {
    const before = own.fields[field] ?? '';
    return after === '' || matchingForm(before) === matchingForm(after) ? [] : [{ field, before, after }];
  });
}

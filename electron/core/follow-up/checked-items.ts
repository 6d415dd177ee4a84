import { isItemValid, itemTitle } from '#domain/item-list/item-version.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CheckedItem } from './outside-check-store.ts';

/** Looks for items, by code, in the list that counts on a day, and says of each whether it has it (I18). */
export function itemsOn({ items, itemVersions }: Workspace, ids: readonly number[], day: string): CheckedItem[] {
  const version = itemVersions.on(day);
  const listed = new Map(version ? items.ofVersion(version.id).map(item => [item.code, item] as const) : []);
  return items.byIds(ids).map(chosen => {
    const item = listed.get(chosen.code);
    const counts = item !== undefined && isItemValid({ validFrom: item.valid_from, validTo: item.valid_to }, day);
    return { id: counts ? item.id : chosen.id, title: itemTitle(chosen.name, chosen.sub_item), listed: counts };
  });
}

/** Items in words that no list has. */
export const otherItems = (words: readonly string[]): CheckedItem[] =>
  words.map(title => ({ id: null, title, listed: false }));

/** The ids of the items of the list of a day that bear these titles or codes, and the words that none bears. */
export function itemsNamed({ items, itemVersions }: Workspace, words: readonly string[], day: string) {
  const version = itemVersions.on(day);
  const known = version ? items.ofVersion(version.id) : [];
  const ids: number[] = [];
  const others: string[] = [];
  for (const word of words) {
    const found = known.find(item => [item.code, item.name, itemTitle(item.name, item.sub_item)].includes(word));
    if (found) ids.push(found.id);
    else others.push(word);
  }
  return { ids, others };
}

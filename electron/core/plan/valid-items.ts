import { isItemValid, itemTitle, versionTitle } from '#domain/item-list/item-version.ts';
import { outsideDraw } from '#domain/plan/outside-draw.ts';
import type { StoredVersion } from '../item-list/item-version-store.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { TaskDraft } from './task-store.ts';

export interface ValidItems {
  /** The draft with its items as the list has them that counts when the check begins. */
  readonly draft: TaskDraft;
  /** The version that counts then; null for none. */
  readonly version: StoredVersion | null;
  /** The titles of items that do not count then. */
  readonly missing: readonly string[];
}

/** Looks for the items of a task, by code, in the list that counts on the day its checks begin: no check outside of the list. */
export function validItems({ items, itemVersions }: Workspace, draft: TaskDraft): ValidItems {
  const day = draft.checkFrom;
  const version = itemVersions.on(day);
  const listed = new Map(version ? items.ofVersion(version.id).map(item => [item.code, item] as const) : []);
  const ids = new Map<number, number>();
  const missing: string[] = [];
  for (const chosen of items.byIds(draft.itemIds)) {
    const item = listed.get(chosen.code);
    const counts = item && isItemValid({ validFrom: item.valid_from, validTo: item.valid_to }, day);
    if (item && counts) ids.set(chosen.id, item.id);
    else missing.push(itemTitle(chosen.name, chosen.sub_item));
  }
  const now = (id: number) => ids.get(id) ?? id;
  const itemIds = draft.itemIds.map(now);
  const itemLabels = draft.itemLabels.map(one => ({ ...one, itemId: now(one.itemId) }));
  return { draft: { ...draft, itemIds, itemLabels }, version, missing };
}

/** Why the items of a task cannot be inspected for on its day; null when they can. */
export function outsideList({ version, missing }: ValidItems, day: string): string | null {
  if (version === null) {
    return `${day} 没有已发布、已生效的抽查事项清单。清单之外无检查，请先发布清单，或把检查开始日期改到清单生效之后。`;
  }
  if (missing.length === 0) return null;
  const names = missing.map(name => `“${name}”`).join('、');
  return `${names}不在 ${day} 有效的清单（${versionTitle(version.number)}）里。清单之外无检查，请移除或改选事项，或先把它列入清单。`;
}

/** The sentence about the first item that must not be checked at objects drawn at random; null when there is none. */
export function outsideNormalDraw({ items }: Workspace, { objects, itemIds }: TaskDraft): string | null {
  if (objects !== 'sampled') return null;
  for (const item of items.byIds(itemIds)) {
    const name = itemTitle(item.name, item.sub_item);
    const { key_supervision: key, draw_exemption: drawExemption } = item;
    const sentence = outsideDraw({ name, keySupervision: key === 1, drawExemption });
    if (sentence !== null) return sentence;
  }
  return null;
}

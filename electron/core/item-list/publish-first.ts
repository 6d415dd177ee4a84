import { versionTitle } from '#domain/item-list/item-version.ts';
import type { Database } from '../db/database.ts';
import { itemStore } from '../registry/item-store.ts';
import { itemVersionStore, type StoredVersion } from './item-version-store.ts';
import { publicationObstacle } from './publication-obstacle.ts';

/**
 * The first list that a bureau brings is the one it has published and works by: it counts since ever, unless an item of it could
 * not have been published at all. Answers what became of it in words.
 */
export function publishFirst(database: Database, draft: StoredVersion, at: string): string {
  const title = versionTitle(draft.number);
  const obstacle = publicationObstacle(itemStore(database).ofVersion(draft.id));
  if (obstacle !== null) return `这是${title}草稿：${obstacle}`;
  itemVersionStore(database).publish(draft.id, null, at);
  return `这是本单位现行的清单，作为${title}，不再改动；以后导入的改动进入下一版草稿。`;
}

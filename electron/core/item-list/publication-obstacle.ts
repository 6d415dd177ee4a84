import { itemTitle } from '#domain/item-list/item-version.ts';
import type { KnownItem } from '../registry/item-store.ts';

const shown = 3;

/** Why a list cannot be published, in a sentence; null when it can. An item without 检查依据 is no item (R-051, domain.md 4.1). */
export function publicationObstacle(items: readonly KnownItem[]): string | null {
  if (items.length === 0) return '清单里没有事项，不能发布。请先导入或添加事项。';
  const without = items.filter(({ basis }) => basis.trim() === '');
  if (without.length === 0) return null;
  const names = without.slice(0, shown).map(({ name, sub_item }) => `“${itemTitle(name, sub_item)}”`);
  const more = without.length > shown ? `等 ${without.length} 项` : '';
  return `${names.join('、')}${more}没有检查依据，不能发布。请补上法律和条款后发布清单。`;
}

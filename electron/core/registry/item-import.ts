import { itemTitle, versionTitle } from '#domain/item-list/item-version.ts';
import { columnChanges } from '#domain/registry/column-change.ts';
import { type ItemRecord, readItemRow } from '#domain/registry/item-row.ts';
import type { Database } from '../db/database.ts';
import { itemVersionStore } from '../item-list/item-version-store.ts';
import { publishFirst } from '../item-list/publish-first.ts';
import { type ImportPolicy, type ImportTarget, knownRow, newRow } from './import-target.ts';
import { blankItem, type ItemColumns, saidItemColumns, searchedText, withSoundTerm } from './item-columns.ts';
import { itemStore, type KnownItem } from './item-store.ts';
import { mergedColumns, sameColumns } from './merged-columns.ts';
import { type Fate, importOfRows } from './row-import.ts';

interface Kept {
  readonly code: string;
  readonly columns: ItemColumns;
}

/**
 * Imports 抽查事项: found again by its code, else by category and title (domain.md 4.1). What changes goes into the draft of the
 * list, which is opened by copy where there is none; the first list of all is the one the bureau has published already.
 */
export function itemImport(database: Database, policy: ImportPolicy): ImportTarget {
  const items = itemStore(database);
  const versions = itemVersionStore(database);
  const working = versions.working()?.id ?? null;
  let internalNumber = items.lastId();
  let remark: string | null = null;

  function decide(record: ItemRecord, said: ReadonlySet<string>, known: KnownItem | null): Fate<Kept> {
    const columns = saidItemColumns(record, said);
    if (!known) {
      const code = record.itemCode ?? `S-${++internalNumber}`;
      const kept = { code, columns: mergedColumns(columns, blankItem) };
      return { as: 'created', shown: newRow(itemTitle(record.name, record.subItem), record.category), kept };
    }
    const shown = knownRow(known.id, itemTitle(known.name, known.sub_item), known.category);
    if (policy.policy === 'only-new') return { as: 'skipped', shown };
    const merged = withSoundTerm(mergedColumns<ItemColumns>({ ...columns, ...namesOf(record, known) }, known));
    if (sameColumns(merged, known)) return { as: 'unchanged', shown };
    const kept = { code: known.code, columns: merged };
    const changes = () => columnChanges('item', { ...known }, { ...merged });
    return { as: 'updated', shown: { ...shown, changes }, kept };
  }

  const target = importOfRows<ItemRecord, KnownItem, Kept>({
    read: cells => readItemRow(cells, { ratioUnit: policy.units.get('ratio') ?? null }),
    find: record => items.find(working, record.itemCode, itemTitle(record.name, record.subItem), record.category ?? ''),
    keys: (record, known) => [
      known?.code ?? record.itemCode ?? `${record.category} ${itemTitle(record.name, record.subItem)}`,
    ],
    twice: () => ({ field: 'name', what: '抽查事项' }),
    decide,
    writer(batchId) {
      const isFirst = versions.working() === null;
      const open = versions.draft();
      const draft = open ?? versions.open(policy.at);
      return {
        write({ code, columns }) {
          const searched = { search: searchedText(columns), batch_id: batchId, updated_at: policy.at };
          items.put(draft.id, code, { ...columns, ...searched });
        },
        finish() {
          const title = versionTitle(draft.number);
          if (isFirst) remark = publishFirst(database, draft, policy.at);
          else if (open) remark = `改动在${title}草稿里，发布后生效。`;
          else remark = `已发布的清单不改动，已照它开出${title}草稿，改动在草稿里，发布后生效。`;
        },
      };
    },
  });
  return { ...target, remark: () => remark };
}

/** 「制度检查（记录）」 in one cell says what name and sub-item say in two: two stay two. */
function namesOf({ name, subItem }: ItemRecord, known: KnownItem): Pick<ItemColumns, 'name' | 'sub_item'> {
  const isSame = subItem === null && itemTitle(known.name, known.sub_item) === name;
  return isSame ? { name: known.name, sub_item: known.sub_item } : { name, sub_item: subItem ?? known.sub_item };
}

import { itemTitle, versionTitle } from '#domain/item-list/item-version.ts';
import { columnChanges } from '#domain/registry/column-change.ts';
import { type ItemRecord, readItemRow } from '#domain/registry/item-row.ts';
import type { Database } from '../db/database.ts';
import { itemVersionStore } from '../item-list/item-version-store.ts';
import { publishFirst } from '../item-list/publish-first.ts';
import {
  duplicateProblem,
  type ImportPolicy,
  type ImportTarget,
  knownRow,
  newRow,
  type StagedRow,
  saidFields,
} from './import-target.ts';
import { blankItem, type ItemColumns, saidItemColumns, searchedText, withSoundTerm } from './item-columns.ts';
import { itemStore, type KnownItem } from './item-store.ts';
import { mergedColumns, sameColumns } from './merged-columns.ts';

/** So many rows are written in a few milliseconds. */
const rowsAtOnce = 100;

type Fate = Pick<StagedRow, 'as' | 'shown'>;

interface Staged {
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
  const staged: Staged[] = [];
  const rowOf = new Map<string, number>();
  let internalNumber = items.lastId();
  let remark: string | null = null;

  function stageRecord(record: ItemRecord, said: ReadonlySet<string>, known: KnownItem | null): Fate {
    const columns = saidItemColumns(record, said);
    if (!known) {
      staged.push({
        code: record.itemCode ?? `S-${++internalNumber}`,
        columns: mergedColumns(columns, blankItem),
      });
      return { as: 'created', shown: newRow(itemTitle(record.name, record.subItem), record.category) };
    }
    const shown = knownRow(known.id, itemTitle(known.name, known.sub_item), known.category);
    if (policy.policy === 'only-new') return { as: 'skipped', shown };
    const merged = withSoundTerm(mergedColumns<ItemColumns>({ ...columns, ...namesOf(record, known) }, known));
    if (sameColumns(merged, known)) return { as: 'unchanged', shown };
    staged.push({ code: known.code, columns: merged });
    const changes = () => columnChanges('item', { ...known }, { ...merged });
    return { as: 'updated', shown: { ...shown, changes } };
  }

  return {
    stage(cells, rowNumber) {
      const { record, repairs, problems, notes } = readItemRow(cells, { ratioUnit: policy.units.get('ratio') ?? null });
      if (!record) return { as: null, shown: null, repairs, problems, notes };
      const category = record.category ?? '';
      const title = itemTitle(record.name, record.subItem);
      const known = items.find(working, record.itemCode, title, category);
      const key = known?.code ?? record.itemCode ?? `${record.category} ${title}`;
      const first = rowOf.get(key);
      if (first !== undefined) {
        const twice = duplicateProblem('name', '抽查事项', first);
        return { as: null, shown: null, repairs, problems: [...problems, twice], notes };
      }
      rowOf.set(key, rowNumber);
      return { ...stageRecord(record, saidFields(cells), known), repairs, problems, notes };
    },
    *publish(batchId) {
      if (staged.length === 0) return;
      const isFirst = versions.working() === null;
      const open = versions.draft();
      const draft = open ?? versions.open(policy.at);
      for (const [place, { code, columns }] of staged.entries()) {
        if (place > 0 && place % rowsAtOnce === 0) yield { done: place, total: staged.length };
        const searched = { search: searchedText(columns), batch_id: batchId, updated_at: policy.at };
        items.put(draft.id, code, { ...columns, ...searched });
      }
      const title = versionTitle(draft.number);
      if (isFirst) remark = publishFirst(database, draft, policy.at);
      else if (open) remark = `改动在${title}草稿里，发布后生效。`;
      else remark = `已发布的清单不改动，已照它开出${title}草稿，改动在草稿里，发布后生效。`;
    },
    remark: () => remark,
    discard() {
      staged.length = 0;
    },
  };
}

/** 「制度检查（记录）」 in one cell says what name and sub-item say in two: two stay two. */
function namesOf({ name, subItem }: ItemRecord, known: KnownItem): Pick<ItemColumns, 'name' | 'sub_item'> {
  const isSame = subItem === null && itemTitle(known.name, known.sub_item) === name;
  return isSame ? { name: known.name, sub_item: known.sub_item } : { name, sub_item: subItem ?? known.sub_item };
}

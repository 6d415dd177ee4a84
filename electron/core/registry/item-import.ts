import { type ItemRecord, readItemRow } from '#domain/registry/item-row.ts';
import { searchForm } from '#domain/text/search-form.ts';
import type { Database } from '../db/database.ts';
import { duplicateProblem, type ImportPolicy, type ImportTarget, type StagedAs, saidFields } from './import-target.ts';
import { blankItem, type ItemColumns, saidItemColumns } from './item-columns.ts';
import { itemStore, type KnownItem } from './item-store.ts';
import { mergedColumns, sameColumns } from './merged-columns.ts';

/** So many rows are written in a few milliseconds. */
const rowsAtOnce = 100;

interface Staged {
  readonly id: number | null;
  readonly code: string;
  readonly columns: ItemColumns;
}

/** Imports 抽查事项: found again by its code, else by category and name (domain.md 4.1). */
export function itemImport(database: Database, policy: ImportPolicy): ImportTarget {
  const items = itemStore(database);
  const staged: Staged[] = [];
  const rowOf = new Map<string, number>();
  let internalNumber = items.lastId();

  function stageRecord(record: ItemRecord, said: ReadonlySet<string>, known: KnownItem | null): StagedAs {
    const columns = saidItemColumns(record, said);
    if (!known) {
      staged.push({
        id: null,
        code: record.itemCode ?? `S-${++internalNumber}`,
        columns: mergedColumns(columns, blankItem),
      });
      return 'created';
    }
    if (policy.policy === 'only-new') return 'skipped';
    const merged = mergedColumns<ItemColumns>(columns, known);
    if (sameColumns(merged, known)) return 'unchanged';
    staged.push({ id: known.id, code: known.code, columns: merged });
    return 'updated';
  }

  return {
    stage(cells, rowNumber) {
      const { record, repairs, problems, notes } = readItemRow(cells, { ratioUnit: policy.units.get('ratio') ?? null });
      if (!record) return { as: null, repairs, problems, notes };
      const said = saidFields(cells);
      const { name, category } = saidItemColumns(record, said);
      const known = items.find(record.itemCode, name, category ?? '');
      const key = known?.code ?? record.itemCode ?? `${category} ${name}`;
      const first = rowOf.get(key);
      if (first !== undefined) {
        return { as: null, repairs, problems: [...problems, duplicateProblem('name', '抽查事项', first)], notes };
      }
      rowOf.set(key, rowNumber);
      return { as: stageRecord(record, said, known), repairs, problems, notes };
    },
    *publish(batchId) {
      for (const [place, { id, code, columns }] of staged.entries()) {
        if (place > 0 && place % rowsAtOnce === 0) yield { done: place, total: staged.length };
        const searched = [columns.name, columns.category, columns.object_scope].map(searchForm).join(' ');
        items.put(id, code, { ...columns, search: searched, batch_id: batchId, updated_at: policy.at });
      }
    },
    discard() {
      staged.length = 0;
    },
  };
}

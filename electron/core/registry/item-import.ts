import { itemFillDownFields } from '#domain/registry/item-fields.ts';
import { type ItemRecord, readItemRow } from '#domain/registry/item-row.ts';
import { searchForm } from '#domain/text/search-form.ts';
import type { Database } from '../db/database.ts';
import { duplicateProblem, type ImportPolicy, type ImportTarget, type StagedAs } from './import-target.ts';

/** Imports 抽查事项: found again by its code, else by category and name (domain.md 4.1). */
export function itemImport(database: Database, policy: ImportPolicy): ImportTarget {
  const { build } = database;
  const staged: { id: number | null; code: string; record: ItemRecord }[] = [];
  const seen = new Map<string, number>();
  let internalNumber =
    database.first(build.selectFrom('inspection_item').select(({ fn }) => fn.max('id').as('id')))?.id ?? 0;

  const find = ({ itemCode, name, category }: ItemRecord) => {
    const items = build.selectFrom('inspection_item').selectAll();
    return database.first(
      itemCode
        ? items.where('code', '=', itemCode)
        : items.where('name', '=', name).where('category', '=', category ?? ''),
    );
  };

  function stageRecord(record: ItemRecord): StagedAs {
    const known = find(record);
    if (!known) {
      staged.push({ id: null, code: record.itemCode ?? `S-${++internalNumber}`, record });
      return 'created';
    }
    if (policy.policy === 'only-new') return 'skipped';
    const columns = itemColumns(record);
    if (Object.entries(columns).every(([name, value]) => known[name as keyof typeof known] === value))
      return 'unchanged';
    staged.push({ id: known.id, code: known.code, record });
    return 'updated';
  }

  return {
    fillDown: itemFillDownFields,
    stage(cells, rowNumber) {
      const { record, repairs, problems, notes } = readItemRow(cells, { ratioUnit: policy.units.get('ratio') ?? null });
      if (!record) return { as: null, repairs, problems, notes };
      const key = record.itemCode ?? `${record.category} ${record.name}`;
      const first = seen.get(key);
      if (first !== undefined) {
        return { as: null, repairs, problems: [...problems, duplicateProblem('name', '抽查事项', first)], notes };
      }
      seen.set(key, rowNumber);
      return { as: stageRecord(record), repairs, problems, notes };
    },
    publish(batchId) {
      for (const { id, code, record } of staged) {
        const values = { ...itemColumns(record), batch_id: batchId, updated_at: policy.at };
        if (id === null) database.run(build.insertInto('inspection_item').values({ code, ...values }));
        else database.run(build.updateTable('inspection_item').set(values).where('id', '=', id));
      }
    },
    discard() {
      staged.length = 0;
    },
  };
}

function itemColumns(record: ItemRecord) {
  const name = record.subItem ? `${record.name}（${record.subItem}）` : record.name;
  return {
    category: record.category ?? '',
    name,
    search: [name, record.category ?? '', record.objectScope ?? ''].map(searchForm).join(' '),
    object_scope: record.objectScope ?? '',
    item_class: record.itemClass ?? record.itemClassText ?? '',
    methods: JSON.stringify([...record.methods, ...record.otherMethods]),
    subject: record.subject ?? '',
    basis: record.basis.join('\n'),
    ratio_text: record.ratioText ?? '',
    ratio_rule: JSON.stringify(record.ratio),
    frequency_text: record.frequencyText ?? '',
    frequency_rule: JSON.stringify(record.frequency),
  };
}

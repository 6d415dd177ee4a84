import type { ItemRecord } from '#domain/registry/item-row.ts';
import type { Said } from './merged-columns.ts';

/** What a table says of an item, column by column. */
export interface ItemColumns {
  readonly category: string;
  readonly name: string;
  readonly object_scope: string;
  readonly item_class: string;
  /** JSON list. */
  readonly methods: string;
  readonly subject: string;
  /** One law and article a line. */
  readonly basis: string;
  readonly ratio_text: string;
  readonly ratio_rule: string;
  readonly frequency_text: string;
  readonly frequency_rule: string;
}

/** A record as columns; what the row does not say (`said`) stays null, so that it cannot wipe out what is known. */
export function saidItemColumns(record: ItemRecord, said: ReadonlySet<string>) {
  const methods = [...record.methods, ...record.otherMethods];
  return {
    category: record.category,
    name: record.subItem ? `${record.name}（${record.subItem}）` : record.name,
    object_scope: record.objectScope,
    item_class: record.itemClass ?? record.itemClassText,
    methods: methods.length > 0 ? JSON.stringify(methods) : null,
    subject: record.subject,
    basis: record.basis.length > 0 ? record.basis.join('\n') : null,
    ratio_text: record.ratioText,
    ratio_rule: said.has('ratio') ? JSON.stringify(record.ratio) : null,
    frequency_text: record.frequencyText,
    frequency_rule: record.frequency ? JSON.stringify(record.frequency) : null,
  } satisfies Said<ItemColumns>;
}

/** What stands where nothing is said of a new item. */
export const blankItem: ItemColumns = {
  category: '',
  name: '',
  object_scope: '',
  item_class: '',
  methods: '[]',
  subject: '',
  basis: '',
  ratio_text: '',
  ratio_rule: 'null',
  frequency_text: '',
  frequency_rule: 'null',
};

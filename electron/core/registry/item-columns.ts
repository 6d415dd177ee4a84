import { itemTitle } from '#domain/item-list/item-version.ts';
import type { ItemRecord } from '#domain/registry/item-row.ts';
import { searchForm } from '#domain/text/search-form.ts';
import type { Said } from './merged-columns.ts';

/** What a table says of an item, column by column. */
export interface ItemColumns {
  readonly category: string;
  readonly name: string;
  readonly sub_item: string | null;
  readonly external_code: string | null;
  readonly department: string | null;
  readonly object_scope: string;
  readonly item_class: string;
  /** JSON list. */
  readonly methods: string;
  readonly subject: string;
  /** One law and article a line. */
  readonly basis: string;
  /** A checklist, one row a line. */
  readonly content: string | null;
  readonly guide: string | null;
  readonly staff_requirement: string | null;
  readonly ratio_text: string;
  readonly ratio_rule: string;
  readonly frequency_text: string;
  readonly frequency_rule: string;
  readonly joint: number;
  /** JSON list. */
  readonly partners: string;
  readonly key_supervision: number;
  readonly draw_exemption: string | null;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly disclosed_on: string | null;
  readonly disclosed_at: string | null;
  readonly remark: string | null;
}

const flag = (answer: boolean | null) => (answer === null ? null : Number(answer));
const listed = (values: readonly string[]) => (values.length > 0 ? JSON.stringify(values) : null);

/** A record as columns; what the row does not say (`said`) stays null, so that it cannot wipe out what is known. */
export function saidItemColumns(record: ItemRecord, said: ReadonlySet<string>) {
  return {
    category: record.category,
    name: record.name,
    sub_item: record.subItem,
    external_code: record.externalCode,
    department: record.department,
    object_scope: record.objectScope,
    item_class: record.itemClass ?? record.itemClassText,
    methods: listed([...record.methods, ...record.otherMethods]),
    subject: record.subject,
    basis: record.basis.length > 0 ? record.basis.join('\n') : null,
    content: record.content,
    guide: record.guide,
    staff_requirement: record.staffRequirement,
    ratio_text: record.ratioText,
    ratio_rule: said.has('ratio') ? JSON.stringify(record.ratio) : null,
    frequency_text: record.frequencyText,
    frequency_rule: record.frequency ? JSON.stringify(record.frequency) : null,
    // Who names partners says that they check together.
    joint: flag(record.joint ?? (record.partners.length > 0 ? true : null)),
    partners: listed(record.partners),
    key_supervision: flag(record.keySupervision),
    draw_exemption: record.drawExemption,
    valid_from: record.validFrom,
    valid_to: record.validTo,
    disclosed_on: record.disclosedOn,
    disclosed_at: record.disclosedAt,
    remark: record.remark,
  } satisfies Said<ItemColumns>;
}

/** What stands where nothing is said of a new item. */
export const blankItem: ItemColumns = {
  category: '',
  name: '',
  sub_item: null,
  external_code: null,
  department: null,
  object_scope: '',
  item_class: '',
  methods: '[]',
  subject: '',
  basis: '',
  content: null,
  guide: null,
  staff_requirement: null,
  ratio_text: '',
  ratio_rule: 'null',
  frequency_text: '',
  frequency_rule: 'null',
  joint: 0,
  partners: '[]',
  key_supervision: 0,
  draw_exemption: null,
  valid_from: null,
  valid_to: null,
  disclosed_on: null,
  disclosed_at: null,
  remark: null,
};

/** What the search of the list looks in. */
export function searchedText(columns: ItemColumns): string {
  const { name, sub_item, category, object_scope, basis, external_code } = columns;
  return [itemTitle(name, sub_item), category, object_scope, basis, external_code ?? ''].map(searchForm).join(' ');
}

/** The columns with an end that does not lie before the beginning: of two sources one may give the one, one the other. */
export function withSoundTerm(columns: ItemColumns): ItemColumns {
  const { valid_from: from, valid_to: to } = columns;
  return from !== null && to !== null && to < from ? { ...columns, valid_to: null } : columns;
}

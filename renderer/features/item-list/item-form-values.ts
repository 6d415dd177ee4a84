import type { InputOf, OutputOf } from '#contract/contract.ts';

export type ItemFields = InputOf<'item.save'>['fields'];
export type ItemDetail = OutputOf<'item.get'>;

const blank: ItemFields = {
  code: '',
  externalCode: '',
  category: '',
  name: '',
  subItem: '',
  department: '',
  objectScope: '',
  itemClass: 'general',
  methods: [],
  subject: '',
  basis: '',
  content: '',
  guide: '',
  staffRequirement: '',
  ratioText: '',
  frequencyText: '',
  joint: false,
  partners: [],
  keySupervision: false,
  drawExemption: null,
  validFrom: null,
  validTo: null,
  disclosedOn: null,
  disclosedAt: '',
  remark: '',
};

/** What the form begins with: an item of the draft, or a blank one. */
export function itemFieldsOf(item: ItemDetail | null): ItemFields {
  if (!item) return blank;
  const known = Object.keys(blank) as (keyof ItemFields)[];
  return Object.fromEntries(known.map(key => [key, item[key]])) as ItemFields;
}

interface ItemProblem {
  readonly field: keyof ItemFields;
  readonly sentence: string;
}

/** What keeps the form from being saved, and at which field; null when nothing does. */
export function itemProblem({ category, name, validFrom, validTo }: ItemFields): ItemProblem | null {
  if (category.trim() === '') return { field: 'category', sentence: '请填写抽查类别。' };
  if (name.trim() === '') return { field: 'name', sentence: '请填写抽查事项。' };
  if (validFrom && validTo && validTo < validFrom) {
    return { field: 'validTo', sentence: '失效日期不能早于生效日期。' };
  }
  return null;
}

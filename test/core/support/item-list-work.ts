import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf } from '#contract/contract.ts';
import type { Call } from './caller.ts';
import { itemRow, itemsCsv } from './registry-rows.ts';

type Fields = InputOf<'item.save'>['fields'];

/** An item as the form gives it, with everything that a list needs to be published. */
export function itemFields(change: Partial<Fields> = {}): Fields {
  return {
    code: '',
    externalCode: '',
    category: '价格行为检查',
    name: '明码标价的检查',
    subItem: '',
    department: '价监股',
    objectScope: '企业、个体工商户',
    itemClass: 'general',
    methods: ['site'],
    subject: '县级市场监管部门',
    basis: '《中华人民共和国价格法》第十三条',
    content: '是否明码标价\n是否价外加价',
    guide: '先看货架，再看收银台。',
    staffRequirement: '',
    ratioText: '3%',
    frequencyText: '每年1次',
    joint: false,
    partners: [],
    keySupervision: false,
    drawExemption: null,
    validFrom: null,
    validTo: null,
    disclosedOn: null,
    disclosedAt: '',
    remark: '',
    ...change,
  };
}

export const minorFields: InputOf<'minorExemption.save'>['fields'] = {
  violation: '首次未按规定公示年度报告，责令改正后及时改正',
  conditions: '首次违法，危害后果轻微，已经改正',
  basis: '《中华人民共和国行政处罚法》第三十三条',
  field: '信用监管',
  validFrom: null,
  validTo: null,
  remark: '',
};

/** Keeps the item list as a clerk does over a year: a draft thrown away, a next version with new items, published. */
export async function keepItemList(call: Call, today: string): Promise<void> {
  const reason = '年度调整';
  const { id: thrownAway } = await call('itemList.open', { reason });
  await call('itemList.discard', { id: thrownAway, reason });
  const { id: draft } = await call('itemList.open', { reason });
  const { id } = await call('item.save', { id: null, fields: itemFields(), reason });
  await call('item.save', { id, fields: itemFields({ frequencyText: '每年2次' }), reason });
  await call('item.get', { id });
  const { id: mistaken } = await call('item.save', { id: null, fields: itemFields({ name: '误加' }), reason });
  await call('item.remove', { id: mistaken, reason });
  const { versions } = await call('itemList.versions', { today });
  const first = versions.at(-1)?.id ?? 0;
  await call('itemList.diff', { before: first, after: draft });
  await call('itemList.exportDiff', { before: first, after: draft });
  await call('itemList.publish', { id: draft, validFrom: today, reason });
  await call('item.list', { text: '', after: null, limit: 100 });
  await call('item.export', { text: '' });
  await call('itemList.disclose', { id: draft, on: today, address: 'www.example.gov.cn', receipt: '', reason });
  await call('itemList.paper', { id: draft });
  await call('itemList.unused', { today });
  await call('itemList.exportUnused', { today });
  const { id: minor } = await call('minorExemption.save', { id: null, fields: minorFields, reason });
  await call('minorExemption.list', {});
  await call('minorExemption.export', {});
  await call('minorExemption.remove', { id: minor, reason });
  await call('minorExemption.save', { id: null, fields: minorFields, reason });
}

/** Compares the list with the one of the superior office, takes one item of it over and leaves one. */
export async function compareLists(
  call: Call,
  place: { readonly folder: string; today(): string; grantFile(path: string): Promise<string> },
): Promise<void> {
  const path = join(place.folder, '..', 'superior.csv');
  writeFileSync(path, itemsCsv([itemRow(1), itemRow(8), itemRow(9)]));
  const file = await place.grantFile(path);
  const { id } = await call('superiorList.import', { file, source: '市局', issuedOn: place.today() });
  await call('superiorList.all', {});
  const { rows } = await call('superiorList.gaps', { id });
  const missing = rows.filter(({ kind }) => kind === 'missing').map(({ superiorId }) => superiorId ?? 0);
  const reason = '应纳尽纳';
  await call('superiorList.decide', { superiorId: missing[0] ?? 0, decision: 'not-applicable', reason });
  await call('superiorList.decide', { superiorId: missing[1] ?? 0, decision: 'include', reason });
  await call('superiorList.export', { id });
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf } from '#contract/contract.ts';
import { approveHere } from './approval-work.ts';
import type { Call } from './caller.ts';

type Line = InputOf<'plan.saveLine'>['fields'];

/** The head of a plan as the form gives it. */
export const planFields = (change: Partial<InputOf<'plan.create'>> = {}): InputOf<'plan.create'> => ({
  year: 2026,
  name: '云河县2026年度抽查工作计划',
  number: null,
  kind: 'internal',
  department: '信用监管股',
  superiorNumber: null,
  documentNumber: null,
  ...change,
});

const range = { text: '', riskClasses: [], states: [], stations: [], labels: [] };

/** A line as the form gives it: everything in the registry, class by class, through the whole year. */
export const planLine = (change: Partial<Line> = {}): Line => ({
  name: '企业公示信息抽查',
  field: '登记注册',
  itemClass: 'general',
  range,
  rangeText: '全县企业',
  targeted: false,
  itemMode: 'fixed',
  items: [{ itemId: null, text: '年度报告公示信息的检查' }],
  ratioText: '3%',
  frequencyText: '1次/年',
  riskText: 'A:1%;B:3%;C:6%;D:20%',
  target: null,
  targetReason: '',
  leadDepartment: '县市场监督管理局',
  departments: [],
  subject: '县市场监督管理局',
  level: '县抽县查',
  method: 'site',
  dateFrom: '2026-01-01',
  dateTo: '2026-12-31',
  periodText: '1月—12月',
  office: '信用监管股',
  jointKind: null,
  campaign: false,
  superiorLine: null,
  remark: '',
  ...change,
});

/** A table of a plan with two lines, one of which says what a program cannot compute. */
export const planCsv = [
  '序号,抽查任务名称,抽查事项,抽查对象范围,抽查比例及频次,抽查检查起止时间,发起部门,配合部门',
  '1,加油站联合抽查,强制检定计量器具使用情况的检查,加油站,20%,4月至9月,县市场监督管理局,县商务局',
  '2,广告发布抽查,广告登记审核制度的检查,广告经营者,根据实际情况确定,1月—12月,县市场监督管理局,',
].join('\n');

/** Makes a year's plan as a bureau does: lines by hand and from a file, joined, approved, filed, adjusted and made public. */
export async function planYear(
  call: Call,
  place: { readonly folder: string; today(): string; grantFile(path: string): Promise<string> },
): Promise<void> {
  const year = Number(place.today().slice(0, 4));
  const { id } = await call('plan.create', planFields({ year }));
  await call('plan.save', { id, fields: planFields({ year, number: `JH-${year}-1` }) });
  await writeLines(call, id, year);
  await call('plan.count', { id });
  await importLines(call, place, year);
  await approveTwice(call, id, place.today());
  await call('plan.copy', { id, year: year + 1, name: '明年计划' });
  await call('plan.list', { year: null });
  await call('plan.get', { id });
  await call('plan.history', { id });
  await call('plan.difference', { id, before: 1, after: 2 });
  await call('plan.columnSets', {});
  await call('plan.export', { id });
  await call('plan.bulletin', { id, kind: 'plan' });
  await call('plan.bulletin', { id, kind: 'change' });
  await call('plan.ledger', { year, after: null, limit: 100 });
  await call('plan.exportLedger', { year });
}

async function writeLines(call: Call, planId: number, year: number): Promise<void> {
  const days = { dateFrom: `${year}-01-01`, dateTo: `${year}-12-31` };
  const add = (name: string) => call('plan.saveLine', { planId, lineId: null, fields: planLine({ name, ...days }) });
  const first = await add('企业公示信息抽查');
  const second = await add('广告抽查');
  const third = await add('价格抽查');
  const mistaken = await add('误加');
  await call('plan.saveLine', { planId, lineId: first.id, fields: planLine({ ...days, ratioText: '5%' }) });
  await call('plan.moveLine', { lineId: third.id, to: 1 });
  await call('plan.cancelLine', { lineId: mistaken.id, reason: '误加' });
  await call('plan.overlaps', { year });
  await call('plan.joinLines', { lineIds: [second.id, third.id], name: '综合查一次', reason: '同一范围、同一时间' });
}

async function importLines(
  call: Call,
  { folder, grantFile }: { readonly folder: string; grantFile(path: string): Promise<string> },
  year: number,
): Promise<void> {
  const path = join(folder, '..', 'plan.csv');
  writeFileSync(path, planCsv);
  const file = await grantFile(path);
  const { stamp } = await call('plan.look', { file, planId: null, year });
  const plan = planFields({ year, name: '部门联合抽查计划', kind: 'joint' });
  await call('plan.import', { file, planId: null, year, stamp, plan });
}

async function approveTwice(call: Call, id: number, today: string): Promise<void> {
  const reason = '年度计划';
  await call('plan.move', { id, event: 'consult' });
  await call('plan.move', { id, event: 'submit' });
  await approveHere(call, { action: 'plan.approve', subject: id, reason, details: {} });
  await call('plan.approve', { id, reason });
  await call('plan.file', { id, filedWith: '联席会议办公室', filedOn: today });
  await call('plan.move', { id, event: 'adjust', reason: '上级部署' });
  await call('plan.saveLine', { planId: id, lineId: null, fields: planLine({ name: '新增抽查' }), reason: '上级部署' });
  await call('plan.move', { id, event: 'submit' });
  await approveHere(call, { action: 'plan.approve', subject: id, reason, details: {} });
  await call('plan.approve', { id, reason });
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf } from '#contract/contract.ts';
import { policePapers } from '#domain/follow-up/referral-clock.ts';
import type { Call } from './caller.ts';

/** A filter of the ledger that keeps everything. */
export const everyFinding: Pick<InputOf<'followUp.list'>, 'filter' | 'sort'> = {
  filter: {
    text: '',
    states: [],
    measures: [],
    responsibles: [],
    late: false,
    origin: null,
    taskId: null,
    objectId: null,
  },
  sort: { column: 'number', direction: 'up' },
};

export const everyReferral: InputOf<'referral.list'>['filter'] = {
  text: '',
  kinds: [],
  stages: [],
  late: false,
};

export const everyOutsideCheck: InputOf<'outsideCheck.list'>['filter'] = {
  text: '',
  sources: [],
  kinds: [],
  from: null,
  to: null,
  outsideList: false,
  objectId: null,
  voided: false,
};

/** A complaint that was looked into on a day by inspectors 1 and 2, with nothing found. */
export function outsideCheck(
  on: string,
  change: Partial<InputOf<'outsideCheck.add'>> = {},
): InputOf<'outsideCheck.add'> {
  return {
    source: 'complaint',
    kind: 'case',
    clue: '12315 平台转来',
    orderedAbove: false,
    objectId: 1,
    objectCode: '',
    objectName: '云河县第1号商店',
    department: '城关所',
    itemIds: [1],
    otherItems: [],
    inspectorIds: [1, 2],
    approvedBy: '郭强',
    approvedOn: on,
    urgentReason: null,
    checkedOn: on,
    endedOn: on,
    outcome: '1',
    finding: '',
    ...change,
  };
}

/** What is said when something is handed over. */
export const handOver = (on: string) => ({
  receiver: '云河县综合行政执法大队',
  reason: '需要立案查处',
  materials: policePapers.map(name => ({ name, present: true })),
  officers: ['陈明', '黄超'],
  foundOn: on,
});

const page = { after: null, limit: 100 };

/** Handles findings as a bureau does: a check outside the draw, an order, a re-inspection, referrals, a penalty that comes back. */
export async function followUp(
  call: Call,
  place: { readonly folder: string; today(): string; grantFile(path: string): Promise<string> },
): Promise<void> {
  const today = place.today();
  const found = { outcome: '6', finding: '未在经营场所公示营业执照。' };
  await call('outsideCheck.add', outsideCheck(today, found));
  const { id: wrong } = await call('outsideCheck.add', outsideCheck(today, { source: 'special', kind: 'special' }));
  await call('outsideCheck.void', { id: wrong, reason: '登记错了对象' });
  await call('outsideCheck.visits', { objectId: 1, year: Number(today.slice(0, 4)) });
  await importChecks(call, place);
  await call('followUp.enterMissing', {});
  await call('followUp.facets', { today });
  const { rows } = await call('followUp.list', { ...everyFinding, today, ...page });
  const [first] = rows;
  const id = first?.id ?? 0;
  const take = async (step: InputOf<'followUp.step'>['step']) => {
    const { seen } = await call('followUp.get', { id, today });
    await call('followUp.step', { id, seen, step });
  };
  await call('followUp.assign', { ids: [id], responsible: '东镇所', principle: '谁管辖谁负责' });
  await take({ kind: 'order', on: today, days: null, number: null, note: '' });
  await take({ kind: 'report', on: today, note: '已悬挂' });
  await take({ kind: 'reinspect', on: today, passed: true, days: null, note: '现场看到营业执照' });
  await call('followUp.paper', { id, kind: 'reinspection', referralId: null, issuedOn: today });
  await handOn(call, { id, today });
  await bringBack(call, place, first?.objectName ?? '');
  await take({ kind: 'close', reason: '已改正' });
  await call('followUp.export', { ...everyFinding, today });
  await call('outsideCheck.list', { filter: everyOutsideCheck, ...page });
  await call('outsideCheck.export', { filter: everyOutsideCheck });
}

async function handOn(call: Call, { id, today }: { readonly id: number; readonly today: string }): Promise<void> {
  const { id: notice } = await call('referral.open', { followUpId: id, kind: 'department', ...handOver(today) });
  const decide = { kind: 'decide', send: true, by: '郭强', at: `${today}T00:00`, reason: '' } as const;
  await call('referral.step', { id: notice, stage: 'deciding', step: decide });
  const send = { kind: 'send', at: `${today}T00:00`, materials: handOver(today).materials } as const;
  await call('referral.step', { id: notice, stage: 'sending', step: send });
  await call('referral.remind', { id: notice, issuedOn: today });
  await call('referral.step', {
    id: notice,
    stage: 'receiving',
    step: { kind: 'reply', on: today, reply: '已办理', penaltyNumber: '' },
  });
  await call('referral.list', { filter: everyReferral, today, ...page });
  await call('referral.export', { filter: everyReferral, today });
  const { id: clue } = await call('clue.open', { objectName: '张某', ...handOver(today) });
  await call('clue.step', { id: clue, stage: 'deciding', step: decide });
  await call('clue.list', { text: '', today, ...page });
}

async function bringBack(
  call: Call,
  place: { readonly folder: string; today(): string; grantFile(path: string): Promise<string> },
  party: string,
): Promise<void> {
  const path = join(place.folder, '..', 'penalties.csv');
  const row = (number: number) => `云市监处罚〔2026〕${number}号,${place.today()},${party},警告`;
  writeFileSync(path, ['决定书文号,决定日期,当事人,处罚内容', row(1), row(2)].join('\r\n'));
  const file = await place.grantFile(path);
  const looked = await call('penalty.look', { file });
  const input = { file, sha256: looked.sha256, chosen: [] };
  const { batch } = await call('penalty.import', input);
  await call('penalty.batches', {});
  await call('penalty.takeBack', { batch, reason: '导错文件' });
  await call('penalty.import', input);
  const { rows } = await call('penalty.list', { text: '', unmatched: true, ...page });
  const [one] = rows;
  const followUpId = one?.candidates[0]?.followUpId ?? null;
  await call('penalty.match', { id: one?.id ?? 0, followUpId, reason: '同一当事人' });
}

async function importChecks(
  call: Call,
  place: { readonly folder: string; today(): string; grantFile(path: string): Promise<string> },
): Promise<void> {
  const path = join(place.folder, '..', 'outside.csv');
  const heads = '检查来源,检查对象,检查事项,检查人员,批准人,批准日期,检查日期,检查结果';
  const { rows } = await call('inspector.list', {
    filter: { text: '', units: [], drawable: null },
    on: place.today(),
    ...page,
  });
  const people = rows.slice(0, 2).map(({ name }) => name);
  const day = place.today();
  const cells = ['转办交办', '云河县第2号商店', '明码标价', people.join('、'), '郭强', day, day, '未发现问题'];
  writeFileSync(path, `${heads}\r\n${cells.join(',')}\r\n`);
  const file = await place.grantFile(path);
  const { sha256 } = await call('outsideCheck.look', { file });
  await call('outsideCheck.import', { file, sha256 });
}

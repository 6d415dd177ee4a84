import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contract, type InputOf, type MethodName } from '#contract/contract.ts';
import { policePapers } from '#domain/follow-up/referral-clock.ts';
import { callOver } from '../support/caller.ts';
import { everyFinding, everyReferral, handOver, outsideCheck } from '../support/follow-up-work.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { rightInput } from '../support/right-input.ts';
import type { RunningCore } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';
import { colleague } from '../support/staff.ts';
import { readWorkbook } from '../support/workbook.ts';

const county = prepared(smallCounty);
const page = { after: null, limit: 100 };
const today = '2026-03-16';
const materials = policePapers.map(name => ({ name, present: true }));

async function withFinding() {
  const running = await county(settableClock(`${today}T10:00:00+08:00`));
  await running.client.command('outsideCheck.add', outsideCheck('2026-03-10', { outcome: '7', finding: '涉嫌制假。' }));
  const { rows } = await running.client.query('followUp.list', { ...everyFinding, today, ...page });
  return { running, id: rows[0]?.id ?? 0 };
}

const list = async ({ client }: RunningCore, change: Partial<typeof everyReferral> = {}) =>
  (await client.query('referral.list', { filter: { ...everyReferral, ...change }, today, ...page })).rows;

async function transfer(running: RunningCore, followUpId: number, kind: InputOf<'referral.open'>['kind']) {
  const { id } = await running.client.command('referral.open', { followUpId, kind, ...handOver('2026-03-14') });
  return id;
}

const decideAt = (at: string, send = true) =>
  ({ kind: 'decide', send, by: '郭强', at, reason: send ? '' : '不构成' }) as const;

test('a transfer to the police is decided within three days, sent within twenty-four hours and answered within three days', async () => {
  const { running, id } = await withFinding();
  const referral = await transfer(running, id, 'police');
  expect(await list(running)).toMatchObject([
    { number: 'YS-2026-0001', stage: 'deciding', due: '2026-03-17', late: false },
  ]);
  running.clock.set('2026-03-18T09:00:00+08:00');
  expect(await list(running, { late: true })).toHaveLength(1);
  const step = (stage: InputOf<'referral.step'>['stage'], what: InputOf<'referral.step'>['step']) =>
    running.client.command('referral.step', { id: referral, stage, step: what });
  await step('deciding', decideAt('2026-03-17T09:30'));
  expect(await list(running)).toMatchObject([
    { stage: 'sending', sendDue: '2026-03-18T09:30:00.000+08:00', late: false },
  ]);
  running.clock.set('2026-03-18T09:31:00+08:00');
  expect(await list(running)).toMatchObject([{ late: true, decidedAt: '2026-03-17T09:30:00.000+08:00' }]);
  const incomplete = materials.map((one, place) => ({ ...one, present: place !== 1 }));
  expect(
    (await refusalOf(step('sending', { kind: 'send', at: '2026-03-18T09:20', materials: incomplete }))).message,
  ).toContain('还缺调查报告');
  expect((await refusalOf(step('sending', { kind: 'send', at: '2026-03-17T09:29', materials }))).message).toContain(
    '不能早于',
  );
  expect((await refusalOf(step('sending', { kind: 'send', at: '2026-03-18T09:32', materials }))).message).toContain(
    '晚于现在',
  );
  await step('sending', { kind: 'send', at: '2026-03-18T09:20', materials });
  await step('receiving', { kind: 'receive', by: '县公安局治安大队', on: '2026-03-18' });
  expect(await list(running)).toMatchObject([{ stage: 'replying', due: '2026-03-21', late: false }]);
  expect((await refusalOf(step('receiving', { kind: 'receive', by: '又一次', on: '2026-03-18' }))).code).toBe(
    'conflict',
  );
  running.clock.set('2026-03-22T09:00:00+08:00');
  expect((await list(running, { late: true })).map(({ stage }) => stage)).toEqual(['replying']);
  const { paperId } = await running.client.command('referral.remind', { id: referral, issuedOn: '2026-03-22' });
  expect((await running.client.query('paper.get', { id: paperId })).title).toContain('尽快反馈');
  await step('replying', { kind: 'reply', on: '2026-03-22', reply: '予以立案', penaltyNumber: '' });
  expect(await list(running)).toMatchObject([{ stage: 'done', late: false, due: null }]);
});

test('nothing goes to the police without two officers and the whole set of papers on the list', async () => {
  const { running, id } = await withFinding();
  const input = { followUpId: id, kind: 'police' as const, ...handOver('2026-03-14') };
  const alone = running.client.command('referral.open', { ...input, officers: ['陈明', '陈明'] });
  expect((await refusalOf(alone)).message).toContain('两名');
  const short = running.client.command('referral.open', { ...input, materials: materials.slice(1) });
  expect((await refusalOf(short)).message).toContain('涉嫌犯罪案件移送书');
  expect(await list(running)).toEqual([]);
  expect((await running.client.query('followUp.get', { id, today })).state).toBe('open');
});

test('what is kept back is kept for a reason, a notice is done when it was received, and both are exported', async () => {
  const { running, id } = await withFinding();
  const kept = await transfer(running, id, 'case');
  const mute = { ...decideAt(`${today}T09:00`, false), reason: '' };
  expect(
    (await refusalOf(running.client.command('referral.step', { id: kept, stage: 'deciding', step: mute }))).message,
  ).toContain('理由');
  await running.client.command('referral.step', {
    id: kept,
    stage: 'deciding',
    step: decideAt(`${today}T09:00`, false),
  });
  const notice = await transfer(running, id, 'notice');
  const step = (stage: InputOf<'referral.step'>['stage'], what: InputOf<'referral.step'>['step']) =>
    running.client.command('referral.step', { id: notice, stage, step: what });
  await step('deciding', decideAt(`${today}T09:00`));
  await step('sending', { kind: 'send', at: `${today}T09:30`, materials: [] });
  await step('receiving', { kind: 'receive', by: '县城管局', on: today });
  expect((await list(running)).map(({ stage }) => stage)).toEqual(['done', 'kept']);
  expect((await running.client.query('followUp.get', { id, today })).obstacles).toEqual(['还没有确定处置措施。']);
  const file = await running.client.job('referral.export', { filter: everyReferral, today });
  const rows = await readWorkbook(running.core.files.output(file.file)?.path ?? '');
  expect(rows.map(row => row[1])).toEqual(['类型', '抄告', '移送办案机构']);
});

test('a clue about an officer is seen by whoever may see it, and by nobody and nothing else', async () => {
  const { running, id } = await withFinding();
  await transfer(running, id, 'case');
  const secret = '收受礼金线索内容';
  const opening = { ...handOver(today), reason: secret, receiver: '派驻纪检监察组丁' };
  const { id: clue, number } = await running.client.command('clue.open', { objectName: '某甲人员', ...opening });
  await running.client.command('clue.step', { id: clue, stage: 'deciding', step: decideAt(`${today}T09:00`) });
  expect(number).toBe('XS-2026-0001');
  expect((await running.client.query('clue.list', { text: '礼金', today, ...page })).total).toBe(1);
  expect((await list(running)).map(row => row.number)).toEqual(['YS-2026-0001']);
  expect((await running.client.query('followUp.get', { id, today })).referrals).toHaveLength(1);
  expect(await list(running, { text: '礼金' })).toEqual([]);
  const call = callOver(running.client);
  const silent = new Set<string>(['clue.list', 'workspace.status']);
  for (const name of Object.keys(contract) as MethodName[]) {
    if (contract[name].kind !== 'query' || silent.has(name)) continue;
    const answer = await call(name as 'audit.list', rightInput(name) as never).catch((error: Error) => error.message);
    for (const word of [secret, '某甲人员', '派驻纪检监察组丁'])
      expect([name, JSON.stringify(answer).includes(word)]).toEqual([name, false]);
  }
  const log = await running.client.query('audit.list', page);
  expect(log.rows.map(({ subject }) => subject)).toContain(`问题线索 ${number}`);
  for (const name of ['referral.export', 'followUp.export', 'audit.export'] as const) {
    const file = await call(name, rightInput(name) as never);
    const written = running.core.files.output(file.file)?.path ?? '';
    expect(readFileSync(written).includes(secret)).toBe(false);
    if (written.endsWith('.xlsx')) expect((await readWorkbook(written)).flat().join('\n')).not.toContain(secret);
  }
  const { page: clerk } = await colleague(running, '陈明', ['clerk', 'result-entry']);
  expect((await refusalOf(clerk.query('clue.list', { text: '', today, ...page }))).code).toBe('not-allowed');
  expect((await clerk.query('referral.list', { filter: everyReferral, today, ...page })).total).toBe(1);
});

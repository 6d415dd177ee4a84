import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InputOf, OutputOf } from '#contract/contract.ts';
import { hasOpenFollowUp } from '#core/follow-up/open-finding.ts';
import { openFollowUp } from '#core/follow-up/open-follow-up.ts';
import { runCommand } from '#core/service/run-command.ts';
import { type FollowUpEvent, followUpAfter } from '#domain/follow-up/follow-up-machine.ts';
import { drawUntil } from '../support/ceremony.ts';
import { everyFinding, handOver, outsideCheck } from '../support/follow-up-work.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { resultOf, sheetsOf } from '../support/results.ts';
import type { RunningCore } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';
import { readWorkbook } from '../support/workbook.ts';

const county = prepared(smallCounty);
const today = '2026-03-16';
const page = { after: null, limit: 100 };
type Step = InputOf<'followUp.step'>['step'];

const ledger = async ({ client }: RunningCore, change: Partial<typeof everyFinding.filter> = {}) =>
  (
    await client.query('followUp.list', {
      ...everyFinding,
      filter: { ...everyFinding.filter, ...change },
      today,
      ...page,
    })
  ).rows;
const get = ({ client }: RunningCore, id: number): Promise<OutputOf<'followUp.get'>> =>
  client.query('followUp.get', { id, today });

async function take(running: RunningCore, id: number, step: Step) {
  const { seen } = await get(running, id);
  return running.client.command('followUp.step', { id, seen, step });
}

/** A bureau with one finding of a check outside the draw. */
async function withFinding() {
  const running = await county(settableClock(`${today}T10:00:00+08:00`));
  const found = { outcome: '6', finding: '未公示营业执照。' };
  await running.client.command('outsideCheck.add', outsideCheck('2026-03-10', found));
  const [row] = await ledger(running);
  return { running, id: row?.id ?? 0, row };
}

/** Four results of a draw, the first with a problem. */
async function withResults() {
  const running = await county(settableClock('2026-03-02T09:30:00+08:00'));
  const strata = ['A', 'B', 'C', 'D'].map(code => ({ code, mode: 'count', count: 1 }) as const);
  const { taskId } = await drawUntil(running, 'CLOSED', { strata });
  running.clock.set(`${today}T10:00:00+08:00`);
  const sheets = await sheetsOf(running, taskId);
  const problem = { outcome: '6', finding: '未公示营业执照。' };
  for (const [place, sheet] of sheets.entries()) {
    await running.client.command('result.save', resultOf(sheet, place === 0 ? problem : {}));
  }
  return { running, taskId, sheet: sheets[0] };
}

/** What any command that touches a result does with the ledger. */
function follow({ application, clock }: RunningCore, assignmentId: number): void {
  const workspace = application.requireWorkspace();
  const actor = { accountId: null, name: '林英', roles: [], permissions: new Set<never>() };
  const context = { application, workspace, actor, session: null, mustChangePassword: false, now: () => clock.now() };
  runCommand(context, workspace, { method: 'result.save' }, command => openFollowUp(command, assignmentId));
}

test('a finding enters the ledger once, follows its result, goes out with it and comes back with it', async () => {
  const { running, taskId, sheet } = await withResults();
  const workspace = running.application.requireWorkspace();
  const id = sheet?.id ?? 0;
  expect(hasOpenFollowUp(workspace, taskId)).toBe(true);
  for (let times = 0; times < 3; times++) follow(running, id);
  await running.client.command('followUp.enterMissing', {});
  expect(await ledger(running)).toMatchObject([
    { number: 'HZ-2026-000001', sheetNumber: sheet?.number, taskId, state: 'open', problem: '未公示营业执照。' },
  ]);
  await running.client.command('result.save', resultOf(sheet, { outcome: '2', finding: '没有报送年报。' }));
  follow(running, id);
  expect(await ledger(running)).toMatchObject([{ state: 'open', problem: '没有报送年报。' }]);
  await running.client.command('result.save', resultOf(sheet));
  follow(running, id);
  expect(await ledger(running)).toMatchObject([{ state: 'closed', measure: 'none-needed' }]);
  expect(hasOpenFollowUp(workspace, taskId)).toBe(false);
  await running.client.command('result.save', resultOf(sheet, { outcome: '7', finding: '涉嫌无证经营。' }));
  follow(running, id);
  expect(await ledger(running)).toMatchObject([{ state: 'open', measure: null, problem: '涉嫌无证经营。' }]);
  expect(hasOpenFollowUp(workspace, taskId)).toBe(true);
  expect(running.bugs).toEqual([]);
});

test('an order, a report, a failed and a passed re-inspection lead to the closing, and not before', async () => {
  const { running, id } = await withFinding();
  const close = { kind: 'close', reason: '已改正' } as const;
  expect((await refusalOf(take(running, id, close))).message).toContain('没有确定处置措施');
  await take(running, id, { kind: 'order', on: '2026-03-10', days: 3, number: null, note: '' });
  expect(await get(running, id)).toMatchObject({
    state: 'correcting',
    orderNumber: '云市监责改〔2026〕1号',
    due: '2026-03-13',
    light: 'late',
    overdueDays: 3,
  });
  expect((await ledger(running, { late: true })).map(({ id: late }) => late)).toEqual([id]);
  expect((await refusalOf(take(running, id, close))).message).toContain('还没有复查合格');
  await take(running, id, { kind: 'report', on: '2026-03-12', note: '已悬挂' });
  await take(running, id, { kind: 'reinspect', on: '2026-03-13', passed: false, days: 2, note: '没有悬挂' });
  expect(await get(running, id)).toMatchObject({ state: 'correcting', due: '2026-03-15', reinspection: 'failed' });
  await take(running, id, { kind: 'reinspect', on: today, passed: true, days: null, note: '已悬挂' });
  const { state } = await take(running, id, close);
  expect(state).toBe('closed');
  const { events, light, overdueDays } = await get(running, id);
  expect(events.map(({ title }) => title)).toEqual([
    '列入台账',
    '责令改正',
    '收到整改报告',
    '复查不合格',
    '复查合格',
    '办结',
  ]);
  expect([light, overdueDays]).toEqual(['done', 0]);
  await take(running, id, { kind: 'reopen', reason: '群众又反映' });
  expect(await get(running, id)).toMatchObject({ state: 'open', closedOn: null });
});

test.each<[string, Step, RegExp]>([
  ['an order in the future', { kind: 'order', on: '2026-03-17', days: null, number: null, note: '' }, /晚于今天/],
  [
    'an order before the check',
    { kind: 'order', on: '2026-03-09', days: null, number: null, note: '' },
    /早于发现问题/,
  ],
  [
    'a re-inspection without an order',
    { kind: 'reinspect', on: today, passed: true, days: null, note: '看过' },
    /没有责令改正/,
  ],
  ['a report without an order', { kind: 'report', on: today, note: '' }, /不能收到整改报告/],
  ['a new beginning of what is open', { kind: 'reopen', reason: '再看' }, /不能重新办理/],
])('%s is refused and nothing happens', async (_what, step, words) => {
  const { running, id } = await withFinding();
  const before = await get(running, id);
  expect((await refusalOf(take(running, id, step))).message).toMatch(words);
  expect(await get(running, id)).toEqual(before);
});

test('who saw an older state is told so, and nothing is overwritten', async () => {
  const { running, id } = await withFinding();
  const { seen } = await get(running, id);
  const decide = { kind: 'decide', measure: 'other', responsible: '城关所', note: '' } as const;
  await running.client.command('followUp.step', { id, seen, step: decide });
  const late = await refusalOf(
    running.client.command('followUp.step', { id, seen, step: { ...decide, responsible: '东镇所' } }),
  );
  expect([late.code, (await get(running, id)).responsible]).toEqual(['conflict', '城关所']);
});

test('a business that could not be reached is to be listed within ten working days, and is listed once', async () => {
  const { running, sheet } = await withResults();
  await running.client.command('result.save', resultOf(sheet, { outcome: '3', finding: '查无此店。' }));
  await running.client.command('followUp.enterMissing', {});
  const [row] = await ledger(running);
  expect(row?.listingDue).toBe('2026-03-30');
  await take(running, row?.id ?? 0, { kind: 'list', on: today, note: '' });
  expect((await ledger(running))[0]).toMatchObject({ listedOn: today, listingDue: null, state: 'open' });
  expect((await refusalOf(take(running, row?.id ?? 0, { kind: 'list', on: today, note: '' }))).code).toBe('conflict');
  expect((await running.client.query('followUp.facets', { today })).missing).toBe(0);
});

test('the ledger is filtered, sorted, counted and exported as it is shown, and many are given to one unit', async () => {
  const { running, id } = await withFinding();
  const more = { outcome: '7', finding: '涉嫌无证经营。', objectId: 2, source: 'public-opinion' };
  await running.client.command('outsideCheck.add', outsideCheck('2026-03-11', more));
  const rows = await ledger(running);
  const ids = rows.map(row => row.id);
  await running.client.command('followUp.assign', { ids, responsible: '西镇所', principle: '谁管辖谁负责' });
  expect((await ledger(running, { responsibles: ['西镇所'] })).length).toBe(2);
  expect((await ledger(running, { text: '无证' })).map(row => row.id)).toEqual(ids.filter(one => one !== id));
  expect((await ledger(running, { text: '100%' })).length).toBe(0);
  const facets = await running.client.query('followUp.facets', { today });
  expect(facets).toEqual({
    states: [{ state: 'open', count: 2 }],
    responsibles: [{ name: '西镇所', count: 2 }],
    late: 0,
    missing: 0,
  });
  const filter = { ...everyFinding.filter, text: '无证' };
  const columns = ['number', 'problem', 'state'];
  const file = await running.client.job('followUp.export', { ...everyFinding, filter, today, columns });
  const written = running.core.files.output(file.file);
  expect(await readWorkbook(written?.path ?? '')).toEqual([
    ['台账号', '问题摘要', '状态'],
    ['HZ-2026-000002', '涉嫌无证经营。', '待处置'],
  ]);
});

test('papers are drafted from the ledger with its number, and a letter where no sheet found it', async () => {
  const { running, sheet } = await withResults();
  await running.client.command('followUp.enterMissing', {});
  const [row] = await ledger(running);
  const id = row?.id ?? 0;
  await take(running, id, { kind: 'order', on: '2026-03-12', days: null, number: null, note: '' });
  const draft = async (kind: InputOf<'followUp.paper'>['kind'], referralId: number | null = null) => {
    const input = { id, kind, referralId, issuedOn: today };
    const { paperId } = await running.client.command('followUp.paper', input);
    return running.client.query('paper.get', { id: paperId });
  };
  const order = await draft('correction-order');
  expect(order).toMatchObject({ number: '云市监责改〔2026〕1号', state: 'draft' });
  expect(order.entered).toMatchObject({
    违法事实: '未公示营业执照。',
    改正期限: '2026年3月22日',
    检查日期: '2026年3月10日',
  });
  expect((await draft('correction-order')).number).toBeNull();
  const opening = { followUpId: id, kind: 'case' as const, ...handOver('2026-03-10') };
  const { id: referralId } = await running.client.command('referral.open', opening);
  const transfer = await draft('case-transfer', referralId);
  expect(transfer.entered).toMatchObject({ 受移送机关: '云河县综合行政执法大队', 移送理由: '需要立案查处' });
  expect(transfer.known.find(({ name }) => name === '任务单号')?.value).toBe(sheet?.number);
  expect((await refusalOf(draft('reinspection'))).message).toContain('还没有复查');
  await take(running, id, { kind: 'reinspect', on: today, passed: true, days: null, note: '已改正' });
  expect((await draft('reinspection')).title).toBe('责令改正复查意见书');
});

/** What a person might try; the days are right, so that only the machine and the obstacles decide. */
const attempts: readonly { readonly event: FollowUpEvent; readonly step: Step }[] = [
  { event: 'decide', step: { kind: 'decide', measure: 'other', responsible: '城关所', note: '' } },
  { event: 'order', step: { kind: 'order', on: today, days: null, number: '云责改1号', note: '' } },
  { event: 'report', step: { kind: 'report', on: today, note: '' } },
  { event: 'pass', step: { kind: 'reinspect', on: today, passed: true, days: null, note: '合格' } },
  { event: 'fail', step: { kind: 'reinspect', on: today, passed: false, days: null, note: '不合格' } },
  { event: 'file', step: { kind: 'file', on: today, number: '云案1号', note: '' } },
  { event: 'close', step: { kind: 'close', reason: '办完' } },
  { event: 'reopen', step: { kind: 'reopen', reason: '再办' } },
];

test('on random walks the ledger does what the machine says, closes only what was handled, and loses no step', async () => {
  const { running } = await withFinding();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...attempts), { minLength: 1, maxLength: 12 }), async walk => {
      const on = '2026-03-10';
      const { number } = await running.client.command(
        'outsideCheck.add',
        outsideCheck(on, { outcome: '6', finding: '问题', source: 'other' }),
      );
      expect(number).toMatch(/^CJ-2026-/);
      const rows = await ledger(running, { text: '' });
      const id = rows.at(-1)?.id ?? 0;
      let steps = 1;
      for (const { event, step } of walk) {
        const before = await get(running, id);
        const allowed = followUpAfter(before.state, event);
        const isOrdered = before.orderedOn !== null;
        const blocked =
          (event === 'close' && before.obstacles.length > 0) || ((event === 'pass' || event === 'fail') && !isOrdered);
        if (allowed === null || blocked) {
          await refusalOf(take(running, id, step));
          expect(await get(running, id)).toEqual(before);
        } else {
          expect((await take(running, id, step)).state).toBe(allowed);
          steps += 1;
        }
      }
      const after = await get(running, id);
      expect(after.events.length).toBe(steps);
      expect(after.events.every((one, place) => place === 0 || one.from === after.events[place - 1]?.to)).toBe(true);
      if (after.state === 'closed') expect([after.measure, after.closeReason]).not.toContain(null);
    }),
    { seed: 11, numRuns: 25 },
  );
  expect((await running.client.job('audit.verify', {})).firstBroken).toBeNull();
  expect(running.bugs).toEqual([]);
});

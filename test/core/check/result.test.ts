import { expect, test } from 'vitest';
import { confirmDisclosure } from '../support/approval-work.ts';
import { drawUntil, stageOf } from '../support/ceremony.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { inspectorRow } from '../support/registry-rows.ts';
import { enterAll, type ResultInput, resultOf, sheetsOf } from '../support/results.ts';
import type { RunningCore } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';
import { takeRows } from '../support/take-rows.ts';

const county = prepared(smallCounty);

/** A closed draw of four objects, a fortnight later. */
async function checkedTask() {
  const running = await county(settableClock('2026-03-02T09:30:00+08:00'));
  const strata = ['A', 'B', 'C', 'D'].map(code => ({ code, mode: 'count', count: 1 }) as const);
  const { taskId, drawId } = await drawUntil(running, 'CLOSED', { strata });
  running.clock.set('2026-03-16T10:00:00+08:00');
  return { running, taskId, drawId, sheets: await sheetsOf(running, taskId) };
}

const save = ({ client }: RunningCore, input: ResultInput) => client.command('result.save', input);
const stateOf = async ({ client }: RunningCore, taskId: number) =>
  (await client.query('task.get', { id: taskId })).state;

test('the outcomes are the nine groups of the ministry, the eighth in two', async () => {
  const { running } = await checkedTask();
  const outcomes = await running.client.query('result.outcomes', {});
  expect(outcomes.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8a', '8b', '9']);
  expect(outcomes[0]?.name).toBe('未发现问题');
  const profile = await running.client.query('profile.get', {});
  const renamed = { ...profile, outcomeNames: { '1': '未发现违法行为' } };
  await running.client.command('profile.save', { profile: renamed, reason: '省局用语' });
  expect((await running.client.query('result.outcomes', {}))[0]).toEqual({ code: '1', name: '未发现违法行为' });
});

test.each(['1', '2', '3', '4', '5', '6', '7', '8a', '8b', '9'])(
  'a result %s is entered with its team',
  async outcome => {
    const { running, taskId, sheets } = await checkedTask();
    const entry = resultOf(sheets[0], { outcome, finding: '现场记录在案', note: '无' });
    await save(running, entry);
    const [sheet] = await sheetsOf(running, taskId);
    const { assignmentId: _, ...rest } = entry;
    expect(sheet?.result).toMatchObject({ ...rest, enteredAt: '2026-03-16T10:00:00.000+08:00' });
    expect(sheet?.result?.outcomeName).not.toBe(outcome);
  },
);

test.each<[string, Partial<ResultInput>, RegExp]>([
  ['an outcome that does not exist', { outcome: '8' }, /不在规定的类别/],
  ['a problem that is not described', { outcome: '6' }, /写明发现的问题/],
  ['a check before the draw', { checkedOn: '2026-03-01' }, /早于抽取日期 2026-03-02/],
  ['an end before the check', { checkedOn: '2026-03-11' }, /早于检查日期/],
  ['an end in the future', { endedOn: '2026-03-17' }, /晚于今天/],
  ['one inspector', { inspectorIds: [1] }, /不得少于两人/],
  ['one inspector named twice', { inspectorIds: [1, 1] }, /不得少于两人/],
  ['an inspector nobody knows', { inspectorIds: [1, 999] }, /不在名录库/],
])('a result with %s is refused and nothing is entered', async (_what, change, words) => {
  const { running, taskId, sheets } = await checkedTask();
  expect((await refusalOf(save(running, resultOf(sheets[0], change)))).message).toMatch(words);
  expect((await sheetsOf(running, taskId)).every(({ result }) => result === null)).toBe(true);
  expect(await stateOf(running, taskId)).toBe('recusal');
});

test('results without a problem need no finding', async () => {
  const { running, sheets } = await checkedTask();
  for (const outcome of ['1', '5', '8a', '9']) await save(running, resultOf(sheets[0], { outcome, finding: '' }));
  for (const outcome of ['2', '3', '4', '7', '8b']) {
    expect((await refusalOf(save(running, resultOf(sheets[0], { outcome, finding: ' ' })))).code).toBe('invalid-input');
  }
});

test('who checked must have held a certificate on that day, but may have left since', async () => {
  const { running, sheets } = await checkedTask();
  takeRows(running, 'inspector', [
    inspectorRow(1, { 有效期至: '2026-03-10', 状态: '离岗' }),
    inspectorRow(2, { 有效期至: '2026-03-09' }),
    inspectorRow(41, { 人员类别: '专业技术人员（辅助）' }),
  ]);
  const outside = { details: { teamChange: '原组员请假，经股长同意' } };
  await save(running, resultOf(sheets[0], { inspectorIds: [1, 3], ...outside }));
  const expired = await refusalOf(save(running, resultOf(sheets[0], { inspectorIds: [2, 3] })));
  expect(expired.message).toMatch(/检查员.*2026-03-10.*过期/);
  const assistant = await refusalOf(save(running, resultOf(sheets[0], { inspectorIds: [13, 3] })));
  expect(assistant.message).toContain('辅助人员');
});

test('a task is entered when its last result is, and a result may be corrected until it is public', async () => {
  const { running, taskId, sheets } = await checkedTask();
  for (const sheet of sheets.slice(0, -1)) await save(running, resultOf(sheet));
  expect(await stateOf(running, taskId)).toBe('checking');
  await save(running, resultOf(sheets.at(-1)));
  expect(await stateOf(running, taskId)).toBe('entered');
  await save(running, resultOf(sheets[0], { outcome: '7', finding: '涉嫌无证经营' }));
  expect(await stateOf(running, taskId)).toBe('entered');
  const { rows } = await running.client.query('audit.list', { after: null, limit: 1 });
  expect(rows[0]).toMatchObject({ action: 'result.save', subject: `任务单 ${sheets[0]?.number}` });
  expect(rows[0]?.before).toContain('"outcome":"1"');
  expect(rows[0]?.after).toContain('"outcome":"7"');
  expect((await running.client.query('task.get', { id: taskId })).entered).toBe(4);
});

test('once publication is confirmed the results are locked', async () => {
  const { running, taskId, sheets } = await checkedTask();
  await enterAll(running, taskId);
  await running.client.job('document.bulletin', { taskId, issuedOn: '2026-03-16' });
  await confirmDisclosure(running, taskId, { on: '2026-03-16', channel: '公示系统', receipt: 'H-1' });
  const refusal = await refusalOf(save(running, resultOf(sheets[0], { outcome: '5' })));
  expect(refusal).toMatchObject({ code: 'conflict', message: expect.stringContaining('更正程序') });
});

test('a sheet that is not there takes no result', async () => {
  const { running, sheets } = await checkedTask();
  expect((await refusalOf(save(running, resultOf(sheets[0], { assignmentId: 999 })))).code).toBe('not-found');
});

test('task sheets are paged in draw order without a gap', async () => {
  const { running, taskId, drawId, sheets } = await checkedTask();
  const first = await running.client.query('assignment.list', { taskId, after: null, limit: 3 });
  const second = await running.client.query('assignment.list', { taskId, after: first.next, limit: 3 });
  expect([...first.rows, ...second.rows]).toEqual(sheets);
  expect([first.total, second.next]).toEqual([4, null]);
  expect(sheets.map(({ objectCode }) => objectCode)).toEqual(
    (await stageOf(running, drawId)).drawn.map(({ id }) => id),
  );
});

test('an object remembers every draw it stood in', async () => {
  const { running, drawId } = await checkedTask();
  const { drawn, reserves } = await stageOf(running, drawId);
  const detailOf = async (code: string | undefined) => {
    const filter = { text: code ?? '', riskClasses: [], states: [], stations: [], labels: [] };
    const sort = { column: 'code', direction: 'up' } as const;
    const { rows } = await running.client.query('object.list', { filter, sort, after: null, limit: 1 });
    return running.client.query('object.get', { id: rows[0]?.id ?? 0 });
  };
  const object = await detailOf(drawn[0]?.id);
  expect(object.checksThisYear).toBe(1);
  expect(object.history[0]?.what).toBe('抽中：一季度抽查（371726-2026-001-1，第 1 次）');
  expect((await detailOf(reserves[0]?.id)).history[0]?.what).toContain('列为递补');
});

import { expect, test } from 'vitest';
import type { InputOf } from '#contract/contract.ts';
import { everyFinding, everyOutsideCheck, outsideCheck } from '../support/follow-up-work.ts';
import { chooseText } from '../support/import-file.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { creditCode, inspectorRow } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';
import { takeRows } from '../support/take-rows.ts';
import { readWorkbook } from '../support/workbook.ts';

const county = prepared(smallCounty);
const today = '2026-03-16';
const day = '2026-03-10';
const page = { after: null, limit: 100 };
const bureau = () => county(settableClock(`${today}T10:00:00+08:00`));
const add = ({ client }: RunningCore, change: Partial<InputOf<'outsideCheck.add'>> = {}) =>
  client.command('outsideCheck.add', outsideCheck(day, change));
const list = async ({ client }: RunningCore, change: Partial<typeof everyOutsideCheck> = {}) =>
  (await client.query('outsideCheck.list', { filter: { ...everyOutsideCheck, ...change }, ...page })).rows;

test('a check outside the draw is registered with its source, counts for the cap and stands in the history of its object', async () => {
  const running = await bureau();
  expect(await add(running)).toEqual({ id: 1, number: 'CJ-2026-000001', warnings: [] });
  await add(running, { source: 'special', kind: 'special', orderedAbove: true });
  expect(await list(running, { sources: ['complaint'] })).toMatchObject([
    { number: 'CJ-2026-000001', objectName: '云河县第1号商店', outsideList: false, followUpId: null },
  ]);
  expect(await running.client.query('outsideCheck.visits', { objectId: 1, year: 2026 })).toEqual({ visits: 1 });
  const { history } = await running.client.query('object.get', { id: 1 });
  expect(history.filter(({ what }) => what.includes('抽取之外的检查（投诉举报）'))).toHaveLength(1);
});

test.each<[string, Partial<InputOf<'outsideCheck.add'>>, RegExp]>([
  ['without approval', { approvedBy: '', approvedOn: null }, /事先经负责人批准/],
  ['approved afterwards without urgency', { approvedOn: '2026-03-11' }, /事后补批/],
  ['ended before it began', { endedOn: '2026-03-09' }, /早于检查日期/],
  ['ended in the future', { endedOn: '2026-03-17' }, /晚于今天/],
  ['with one inspector twice', { inspectorIds: [1, 1] }, /不得少于两人/],
  ['with somebody unknown', { inspectorIds: [1, 999] }, /不在名录库/],
  ['with a finding that nobody describes', { outcome: '6' }, /写明发现的问题/],
  ['without any item', { itemIds: [] }, /至少选择/],
  ['of an object that is not there', { objectId: 9999 }, /不在名录库/],
])('a check %s is refused and nothing is registered', async (_what, change, words) => {
  const running = await bureau();
  expect((await refusalOf(add(running, change))).message).toMatch(words);
  expect(await list(running)).toEqual([]);
});

test('an urgent check is registered without approval before it, and an expired certificate is no certificate', async () => {
  const running = await bureau();
  await add(running, { approvedOn: '2026-03-11', urgentReason: '食品中毒' });
  takeRows(running, 'inspector', [inspectorRow(2, { 有效期至: '2026-03-09' })]);
  expect((await refusalOf(add(running, { source: 'special' }))).message).toMatch(/2026-03-10/);
});

test('an item that the list of that day does not have is named as outside of the list', async () => {
  const running = await bureau();
  const { warnings } = await add(running, { otherItems: ['无照经营'] });
  expect(warnings).toEqual(['“无照经营”不在 2026-03-10 有效的抽查事项清单里，已记为清单外检查。']);
  await add(running, { source: 'special' });
  expect((await list(running, { outsideList: true })).map(({ id }) => id)).toEqual([1]);
});

test('a finding goes into the ledger, and out of it with a check that was registered by mistake', async () => {
  const running = await bureau();
  const { id } = await add(running, { outcome: '6', finding: '未公示营业执照。' });
  const ledger = async () => (await running.client.query('followUp.list', { ...everyFinding, today, ...page })).rows;
  expect(await ledger()).toMatchObject([{ outsideCheckId: id, state: 'open', sheetNumber: null }]);
  await running.client.command('outsideCheck.void', { id, reason: '登错对象' });
  expect(await ledger()).toMatchObject([{ state: 'closed', closeReason: '登错对象' }]);
  expect((await list(running, { voided: true })).map(({ voidReason }) => voidReason)).toEqual(['登错对象']);
  expect((await refusalOf(running.client.command('outsideCheck.void', { id, reason: '再来' }))).code).toBe('conflict');
  const { id: handled } = await add(running, { outcome: '6', finding: '又未公示。', source: 'special' });
  const [row] = (await ledger()).filter(({ state }) => state === 'open');
  const { seen } = await running.client.query('followUp.get', { id: row?.id ?? 0, today });
  const step = { kind: 'decide', measure: 'other', responsible: '', note: '' } as const;
  await running.client.command('followUp.step', { id: row?.id ?? 0, seen, step });
  const kept = await refusalOf(running.client.command('outsideCheck.void', { id: handled, reason: '登错' }));
  expect(kept.message).toContain('已经开始处置');
});

test('a file of checks is looked at row by row before what is right in it is registered', async () => {
  const running = await bureau();
  const people = [inspectorRow(1), inspectorRow(2)].map(row => row.姓名).join('、');
  const right = `${creditCode(3)},第1项检查,${people},郭强,${day}`;
  const file = chooseText(
    running,
    [
      '来源,被检查单位,社会信用代码,事项,执法人员,审批人,审批日期,检查时间,结果,发现问题',
      `投诉举报,某商店,${right},2026年3月10日,发现问题，依法责令立即改正或者限期改正,未公示`,
      `投诉举报,同一家,${right},2026-03-10,未发现问题,`,
      `双随机,别家,,第1项检查,${people},郭强,${day},2026-03-10,未发现问题,`,
      `舆情,别家,,没有的事项,${people},郭强,${day},2026-03-10,未发现问题,`,
      `舆情,又一家,,第1项检查,查无此人、${people},郭强,${day},2026-03-10,未发现问题,`,
    ].join('\r\n'),
  );
  const looked = await running.client.job('outsideCheck.look', { file: file.grant });
  expect(
    looked.rows.map(({ problem, outsideList, hasFinding }) => [problem.slice(0, 8), outsideList, hasFinding]),
  ).toEqual([
    ['', false, true],
    ['文件里前面已有同', false, false],
    ['检查来源“双随机', false, false],
    ['', true, false],
    ['检查人员“查无此', false, false],
  ]);
  expect(await list(running)).toEqual([]);
  const input = { file: file.grant, sha256: looked.sha256 };
  expect(await running.client.job('outsideCheck.import', input)).toEqual({ registered: 2, refused: 3 });
  expect((await list(running)).map(({ objectId, objectName }) => [objectId, objectName])).toEqual([
    [null, '别家'],
    [3, '云河县第3号商店'],
  ]);
  expect((await refusalOf(running.client.job('outsideCheck.import', input))).message).toContain('没有可以登记');
  const written = await running.client.job('outsideCheck.export', { filter: everyOutsideCheck });
  const rows = await readWorkbook(running.core.files.output(written.file)?.path ?? '');
  expect(rows.map(row => row[5])).toEqual(['检查对象', '别家', '云河县第3号商店']);
});

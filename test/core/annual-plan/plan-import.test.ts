import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { choose, chooseText } from '../support/import-file.ts';
import { planCsv, planFields } from '../support/plan-work.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared(smallCounty);
const sample = resolve(import.meta.dirname, '../../../resources/demo/2026年度抽查工作计划-云河县.xlsx');

async function importSample(running: RunningCore) {
  const file = choose(running, sample).grant;
  const look = await running.client.job('plan.look', { file, planId: null, year: 2026 });
  const plan = planFields({ name: look.title.name, kind: look.title.kind ?? 'internal' });
  const done = await running.client.job('plan.import', { file, planId: null, year: 2026, stamp: look.stamp, plan });
  return { look, done };
}

test('the plan of the county is read with its title, its column set and every shape of its values', async () => {
  const running = await county();
  const { look, done } = await importSample(running);
  expect(look.title).toEqual({ name: '云河县2026年度部门联合“双随机、一公开”抽查工作计划', year: 2026, kind: 'joint' });
  expect(look.columnSet).toBe('长治 2024');
  expect(look.counts).toEqual({ added: 8, changed: 0, same: 0, refused: 0, missing: 0 });
  expect(done).toMatchObject({ added: 8, refused: 0 });
  const { rows, kind } = await running.client.query('plan.get', { id: done.planId });
  expect(kind).toBe('joint');
  expect(rows.map(row => [row.ruleWords, row.dateFrom, row.dateTo])).toEqual([
    ['A类1%；B类3%；C类6%；D类20%；其他3%；每年1次', '2026-07-01', '2026-10-31'],
    ['A类3%；B类10%；C类30%；D类100%；其他5%', '2026-03-01', '2026-11-30'],
    ['10所及以下不少于2所；超过10所不低于50%', '2026-03-01', '2026-06-30'],
    ['20%', '2026-04-01', '2026-09-30'],
    ['3户（以实际工作抽查数为准。）', '2026-05-01', '2026-08-31'],
    ['A类2%；B类5%；C类10%；D类30%；其他5%', '2026-01-01', '2026-12-31'],
    ['A类5%；B类10%；C类20%；D类50%；其他10%', '2026-05-01', '2026-10-31'],
    ['A类不纳入抽查；B类40%（13户）；C类80%（7户）', '2026-06-01', '2026-11-30'],
  ]);
  expect(rows[3]?.departments).toEqual(['县商务局', '县应急管理局']);
  expect(rows[0]?.items.map(({ text }) => text)).toEqual(['年度报告公示信息的检查', '即时公示信息的检查']);
  expect(rows.map(({ targeted }) => targeted)).toEqual([false, ...Array<boolean>(7).fill(true)]);
  expect(done.problemFile).not.toBeNull();
});

test('the same file again changes nothing, a changed one says what it changes, and nothing is written by looking', async () => {
  const running = await county();
  const { client } = running;
  const { grant: file } = chooseText(running, planCsv);
  const first = await client.job('plan.look', { file, planId: null, year: 2026 });
  const { planId } = await client.job('plan.import', {
    file,
    planId: null,
    year: 2026,
    stamp: first.stamp,
    plan: planFields(),
  });
  const again = await client.job('plan.look', { file, planId, year: 2026 });
  expect(again.counts).toEqual({ added: 0, changed: 0, same: 2, refused: 0, missing: 0 });
  const edited = planCsv.replace('20%', '30%').replace('2,广告发布抽查', '2,电梯抽查');
  const { grant: other } = chooseText(running, edited);
  const look = await client.job('plan.look', { file: other, planId, year: 2026 });
  expect(look.counts).toEqual({ added: 1, changed: 1, same: 0, refused: 0, missing: 1 });
  expect(look.rows[0]?.fields).toEqual([{ field: 'ratioText', name: '抽查比例', before: '20%', after: '30%' }]);
  expect((await client.query('plan.get', { id: planId })).rows[0]?.ratioText).toBe('20%');
  const whole = { file: other, planId, year: 2026, stamp: look.stamp, isWhole: true };
  expect(await client.job('plan.import', whole)).toMatchObject({ added: 1, changed: 1, cancelled: 1 });
  await expect(client.job('plan.import', whole)).rejects.toThrow('预览之后，文件或计划有了变化');
});

test('rows that cannot be taken are named, and those that can are taken', async () => {
  const running = await county();
  const table = [
    '抽查任务名称,抽查事项,抽查对象范围,抽查比例,抽查频次,抽查时间',
    '甲,事项,企业,3%,>=1,1月—12月',
    ',没有名称的事项,企业,3%,=1,3月',
    '乙,事项,企业,不少于2所,=1,3-11月',
    '甲,别的事项,企业,9%,=1,5月',
  ].join('\n');
  const { grant: file } = chooseText(running, table);
  const { rows, counts, stamp } = await running.client.job('plan.look', { file, planId: null, year: 2026 });
  expect(counts).toEqual({ added: 2, changed: 0, same: 0, refused: 2, missing: 0 });
  expect(
    rows.filter(({ fate }) => fate === 'refused').map(({ rowNumber, problems }) => [rowNumber, problems.at(-1)]),
  ).toEqual([
    [3, '抽查任务名称：没有任务名称，这一行没有导入；请补上名称。'],
    [5, '与第 2 行的任务名称相同，没有导入；请改成不同的名称，或合并为一行。'],
  ]);
  const input = { file, planId: null, year: 2026, stamp, plan: planFields() };
  expect(await running.client.job('plan.import', input)).toMatchObject({ added: 2, refused: 2 });
});

test('a table that is no plan is refused with what to do, and a file changed after the look is not imported', async () => {
  const running = await county();
  const { client } = running;
  const wrong = chooseText(running, '甲,乙\n1,2\n').grant;
  await expect(client.job('plan.look', { file: wrong, planId: null, year: 2026 })).rejects.toThrow(
    '没有认出计划表的表头',
  );
  const { grant: file, path } = chooseText(running, planCsv);
  const { stamp } = await client.job('plan.look', { file, planId: null, year: 2026 });
  writeFileSync(path, planCsv.replace('20%', '99%'));
  const input = { file, planId: null, year: 2026, stamp, plan: planFields() };
  await expect(client.job('plan.import', input)).rejects.toThrow('有了变化');
  expect((await client.query('plan.list', { year: null })).rows).toEqual([]);
});

test('in every ready column set a plan is written so that reading it again changes nothing that the set can say', async () => {
  const running = await county();
  const { client } = running;
  const { done } = await importSample(running);
  const sets = (await client.query('plan.columnSets', {})).map(({ name }) => name);
  expect(sets.length).toBe(9);
  for (const columnSet of [null, ...sets]) {
    const { name } = await client.job('plan.export', { id: done.planId, columnSet });
    const path = join(running.folder, '导出', name);
    const sheet = read(readFileSync(path)).Sheets.年度计划 ?? {};
    expect(utils.sheet_to_json<string[]>(sheet, { header: 1 }).length).toBe(10);
    const look = await client.job('plan.look', { file: choose(running, path).grant, planId: done.planId, year: 2026 });
    expect([columnSet, look.counts, look.rows.flatMap(row => row.fields)]).toEqual([
      columnSet,
      { added: 0, changed: 0, same: 8, refused: 0, missing: 0 },
      [],
    ]);
  }
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { chooseText } from '../support/import-file.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { itemRow, itemsCsv } from '../support/registry-rows.ts';

const county = prepared(smallCounty);
const reason = '应纳尽纳';

test('a superior list is compared item by item, and each gap is decided with a reason', async () => {
  const running = await county();
  const { client } = running;
  const theirs = [itemRow(1), itemRow(2, { 抽查比例: '5%' }), itemRow(7), itemRow(8)];
  const file = chooseText(running, itemsCsv(theirs)).grant;
  const list = await client.job('superiorList.import', { file, source: '市局2026版', issuedOn: '2026-02-01' });
  expect(list.sentence).toBe('已保存上级清单 4 项。');
  expect(await client.query('superiorList.all', {})).toMatchObject([{ source: '市局2026版', items: 4 }]);
  const gaps = async () => (await client.query('superiorList.gaps', { id: list.id })).rows;
  const first = await gaps();
  expect(first.map(({ kind, title }) => [kind, title])).toEqual([
    ['differing', '第2项检查'],
    ['missing', '第7项检查'],
    ['missing', '第8项检查'],
    ['extra', '第3项检查'],
  ]);
  expect(first[0]?.fields).toEqual([{ field: '抽查比例', before: '3%', after: '5%' }]);
  const decide = (place: number, decision: 'include' | 'not-applicable') =>
    client.command('superiorList.decide', { superiorId: first[place]?.superiorId ?? 0, decision, reason });
  expect((await decide(1, 'include')).sentence).toBe('“第7项检查”已纳入第二版草稿，发布后生效。');
  await decide(0, 'include');
  await decide(2, 'not-applicable');
  expect((await gaps()).map(({ kind, title, notApplicable }) => [kind, title, notApplicable])).toEqual([
    ['missing', '第8项检查', reason],
    ['extra', '第3项检查', null],
  ]);
  const draft = await client.query('item.list', { text: '', after: null, limit: 10 });
  expect(draft.rows.map(({ name, ratioText }) => [name, ratioText])).toEqual([
    ['第1项检查', '3%'],
    ['第2项检查', '5%'],
    ['第3项检查', '3%'],
    ['第7项检查', '3%'],
  ]);
  await expect(decide(1, 'include')).rejects.toThrow('已经在清单里');
  const { name } = await client.job('superiorList.export', { id: list.id });
  const workbook = read(readFileSync(join(running.folder, '导出', name)));
  const rows = utils.sheet_to_json<string[]>(workbook.Sheets.应纳尽纳核对 ?? {}, { header: 1, raw: false });
  expect(rows.some(row => row[0] === '上级有、本单位没有' && row.includes('第8项检查'))).toBe(true);
});

test('a table that is no list of items is refused with what to do', async () => {
  const running = await county();
  const file = chooseText(running, '甲,乙\n1,2\n').grant;
  const input = { file, source: '市局', issuedOn: '2026-02-01' };
  await expect(running.client.job('superiorList.import', input)).rejects.toThrow('没有认出抽查事项清单的表头');
});

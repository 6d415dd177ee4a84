import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { references, tagFault } from '../document/html-check.ts';
import { drawUntil } from '../support/ceremony.ts';
import { draftOf } from '../support/draft.ts';
import { itemFields, minorFields } from '../support/item-list-work.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared(smallCounty);
const reason = '年度调整';
const today = '2026-03-02';

const versionsOf = async ({ client }: RunningCore) => (await client.query('itemList.versions', { today })).versions;

function rowsOf(running: RunningCore, name: string): string[][] {
  const workbook = read(readFileSync(join(running.folder, '导出', name)));
  return utils.sheet_to_json<string[]>(workbook.Sheets[workbook.SheetNames[0] ?? ''] ?? {}, { header: 1, raw: false });
}

test('what the list says an inspector looks at stands beside the results of its task', async () => {
  const running = await county();
  const { client } = running;
  const { id } = await client.command('itemList.open', { reason });
  const { id: itemId } = await client.command('item.save', { id: null, fields: itemFields(), reason });
  await client.command('itemList.publish', { id, validFrom: today, reason });
  const silent = (await client.query('item.list', { text: '', after: null, limit: 1 })).rows[0]?.id ?? 0;
  const { taskId } = await drawUntil(running, 'CLOSED', { itemIds: [itemId, silent] });
  expect(await client.query('assignment.guides', { taskId })).toEqual([
    { itemId, title: '明码标价的检查', content: '是否明码标价\n是否价外加价', guide: '先看货架，再看收银台。' },
  ]);
});

test('a published version is disclosed by a paper, and where it was made public is written down', async () => {
  const running = await county();
  const { client } = running;
  const id = (await versionsOf(running))[0]?.id ?? 0;
  const { pdf, workbook, page, warnings } = await client.job('itemList.paper', { id });
  expect([pdf.name, warnings]).toEqual([expect.stringMatching(/^随机抽查事项清单-第一版-公示-.*\.pdf$/), []]);
  expect(
    readFileSync(join(running.folder, '导出', pdf.name))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect(rowsOf(running, workbook.name).filter(row => row.includes('第2项检查'))).toHaveLength(1);
  const html = readFileSync(join(running.folder, '导出', page.name), 'utf8');
  expect(html).toContain('<td>第2项检查</td>');
  expect([tagFault(html), references(html)]).toEqual([null, []]);
  const entry = { id, on: today, address: 'www.example.gov.cn/qd', receipt: '回执 7' };
  await client.command('itemList.disclose', { ...entry, reason: '官网公示' });
  await client.command('itemList.disclose', { ...entry, on: '2026-03-01', receipt: '', reason: '公告栏' });
  expect((await versionsOf(running))[0]?.disclosures).toEqual([
    { on: '2026-03-01', address: 'www.example.gov.cn/qd', receipt: '' },
    { on: today, address: 'www.example.gov.cn/qd', receipt: '回执 7' },
  ]);
  const late = { ...entry, on: '2026-03-03', reason };
  await expect(client.command('itemList.disclose', late)).rejects.toThrow('公示日期不能晚于今天');
  const { id: draft } = await client.command('itemList.open', { reason });
  await expect(client.job('itemList.paper', { id: draft })).rejects.toThrow('还没有发布');
  await expect(client.command('itemList.disclose', { ...entry, id: draft, reason })).rejects.toThrow('还没有发布');
});

test('an item is to be cleared out when it was not checked for as many years as the profile says', async () => {
  const running = await county();
  const { client } = running;
  const unused = async (day: string) =>
    (await client.query('itemList.unused', { today: day })).rows.map(({ title, lastUsed }) => [title, lastUsed]);
  // The registries were filled on 2026-01-05.
  expect(await unused('2031-01-04')).toEqual([]);
  expect(await unused('2031-01-05')).toEqual([
    ['第1项检查', null],
    ['第2项检查', null],
    ['第3项检查', null],
  ]);
  await drawUntil(running, 'CLOSED', { itemIds: [2] });
  expect(await unused('2031-03-01')).toEqual([
    ['第1项检查', null],
    ['第3项检查', null],
  ]);
  expect(await unused('2031-03-02')).toContainEqual(['第2项检查', today]);
  expect((await client.query('item.get', { id: 2 })).lastUsed).toBe(today);
  const profile = await client.query('profile.get', {});
  const unusedItems = { years: 1, source: '本局规定' };
  await client.command('profile.save', { profile: { ...profile, unusedItems }, reason });
  expect(await unused('2027-01-05')).toHaveLength(2);
  const { name } = await client.job('itemList.exportUnused', { today: '2027-01-05' });
  expect(rowsOf(running, name).map(row => row[2])).toEqual(expect.arrayContaining(['第1项检查', '第3项检查']));
});

test('a rehearsal is no check: it leaves an item as unused as before', async () => {
  const running = await county();
  const { client } = running;
  const { id: taskId } = await client.command('task.create', draftOf());
  const meeting = { taskId, occasion: '演练', place: '', host: '郭强', operator: '林英' };
  const { drawId } = await client.job('draw.rehearse', meeting);
  await client.command('draw.freezePlan', { drawId });
  await client.command('draw.commit', { drawId });
  await client.command('draw.practiseWitnesses', { drawId });
  await client.command('draw.reveal', { drawId });
  await client.command('draw.close', { drawId });
  expect((await client.query('item.get', { id: 1 })).lastUsed).toBeNull();
});

test('minor violations that are not punished are kept in a list of their own, each change with a reason', async () => {
  const running = await county();
  const { client } = running;
  const { id } = await client.command('minorExemption.save', { id: null, fields: minorFields, reason: '省局清单' });
  await client.command('minorExemption.save', { id, fields: { ...minorFields, remark: '限期30日' }, reason: '补充' });
  expect(await client.query('minorExemption.list', {})).toEqual([{ id, ...minorFields, remark: '限期30日' }]);
  const { name } = await client.job('minorExemption.export', {});
  expect(rowsOf(running, name)[1]?.[1]).toBe(minorFields.violation);
  const [entry] = (await client.query('audit.list', { after: null, limit: 2 })).rows;
  expect(entry).toMatchObject({ action: 'minorExemption.save', reason: '补充' });
  const wrong = { ...minorFields, validFrom: '2026-03-02', validTo: '2026-03-01' };
  await expect(client.command('minorExemption.save', { id, fields: wrong, reason })).rejects.toThrow('失效日期');
  await client.command('minorExemption.remove', { id, reason: '废止' });
  expect(await client.query('minorExemption.list', {})).toEqual([]);
  await expect(client.command('minorExemption.remove', { id, reason })).rejects.toThrow('找不到这个免罚事项');
});

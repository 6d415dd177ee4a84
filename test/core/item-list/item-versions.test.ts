import { join } from 'node:path';
import { expect, test } from 'vitest';
import { draftOf } from '../support/draft.ts';
import { choose, importText, proposedRun } from '../support/import-file.ts';
import { itemFields } from '../support/item-list-work.ts';
import { prepared, smallCounty, startBureau } from '../support/prepared-core.ts';
import { itemRow, itemsCsv } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared(smallCounty);
const today = '2026-03-02';
const reason = '年度调整';
const page = { after: null, limit: 100 };

const versionsOf = async ({ client }: RunningCore) => (await client.query('itemList.versions', { today })).versions;
const namesOn = async ({ client }: RunningCore, on: string) =>
  (await client.query('item.list', { text: '', on, ...page })).rows.map(({ name }) => name);

/** A county whose second version, valid from the first of July, has a fourth item and lacks the first. */
async function withSecondVersion(): Promise<RunningCore> {
  const running = await county();
  const { client } = running;
  const { id } = await client.command('itemList.open', { reason });
  const { rows } = await client.query('item.list', { text: '', version: id, ...page });
  await client.command('item.remove', { id: rows[0]?.id ?? 0, reason });
  await client.command('item.save', { id: null, fields: itemFields(), reason });
  await client.command('itemList.publish', { id, validFrom: '2026-07-01', reason });
  return running;
}

test('the first list that is imported is the one in force; a later import goes into a draft and says so', async () => {
  const running = await startBureau();
  const first = await importText(running, 'item', itemsCsv([itemRow(1)]));
  expect(first.sentence).toContain('作为第一版，不再改动');
  expect(await versionsOf(running)).toMatchObject([{ title: '第一版', state: 'published', inForce: true, items: 1 }]);
  const second = await importText(running, 'item', itemsCsv([itemRow(1, { 抽查比例: '9%' }), itemRow(2)]));
  expect(second).toMatchObject({ created: 1, updated: 1 });
  expect(second.sentence).toContain('已照它开出第二版草稿');
  expect(await versionsOf(running)).toMatchObject([
    { title: '第二版', state: 'draft', inForce: false, items: 2 },
    { title: '第一版', state: 'published', inForce: true, items: 1 },
  ]);
  expect(await namesOn(running, today)).toEqual(['第1项检查']);
  const third = await importText(running, 'item', itemsCsv([itemRow(3)]));
  expect(third.sentence).toContain('改动在第二版草稿里');
});

test('an import that changes nothing opens no draft', async () => {
  const running = await county();
  const again = await importText(running, 'item', itemsCsv(smallCounty.items));
  expect(again).toMatchObject({ unchanged: 3, sentence: '新增 0 · 更新 0 · 未变 3 · 跳过 0 · 未导入 0。' });
  expect(await versionsOf(running)).toHaveLength(1);
});

test('a first list with an item that has no 检查依据 stays a draft until it is mended', async () => {
  const running = await startBureau();
  const first = await importText(running, 'item', itemsCsv([itemRow(1), itemRow(2, { 检查依据: '' })]));
  expect(first.sentence).toContain('“第2项检查”没有检查依据，不能发布');
  const [draft] = await versionsOf(running);
  expect(draft).toMatchObject({ state: 'draft', obstacle: expect.stringContaining('没有检查依据') });
  const publish = { id: draft?.id ?? 0, validFrom: today, reason };
  await expect(running.client.command('itemList.publish', publish)).rejects.toThrow('没有检查依据');
  await importText(running, 'item', itemsCsv([itemRow(2)]));
  expect((await running.client.command('itemList.publish', publish)).sentence).toBe(
    '第一版已发布，共 2 项，2026-03-02 起生效。',
  );
});

test('a published version can be changed neither by a page nor by the file itself', async () => {
  const running = await county();
  const { rows } = await running.client.query('item.list', { text: '', ...page });
  const id = rows[0]?.id ?? 0;
  const change = { id, fields: itemFields(), reason };
  await expect(running.client.command('item.save', change)).rejects.toThrow('请先编制下一版');
  await expect(running.client.command('item.remove', { id, reason })).rejects.toThrow('请先编制下一版');
  const { raw } = running.database();
  for (const sql of [
    `UPDATE inspection_item SET basis = 'x'`,
    'DELETE FROM inspection_item',
    `INSERT INTO inspection_item SELECT * FROM (SELECT * FROM inspection_item LIMIT 1)`,
    `UPDATE item_version SET valid_from = '2020-01-01'`,
    'DELETE FROM item_version',
  ])
    expect(() => raw.exec(sql)).toThrow(/published version/);
});

test('an item is edited in the draft with a reason, and the trail tells what changed', async () => {
  const running = await county();
  const { client } = running;
  await client.command('itemList.open', { reason });
  const { id } = await client.command('item.save', { id: null, fields: itemFields(), reason: '新法施行' });
  const fields = itemFields({ ratioText: '不少于2‰', partners: ['教育局'], joint: true, validTo: '2026-12-31' });
  await client.command('item.save', { id, fields, reason: '改比例' });
  expect(await client.query('item.get', { id })).toMatchObject({
    ratioWords: '不低于2‰',
    partners: ['教育局'],
    content: '是否明码标价\n是否价外加价',
    version: { title: '第二版', state: 'draft' },
  });
  const [entry] = (await client.query('audit.list', { after: null, limit: 1 })).rows;
  expect(entry).toMatchObject({ action: 'item.save', reason: '改比例', subject: expect.stringContaining('明码标价') });
  expect(JSON.parse(entry?.before ?? '')).toEqual({ 抽查比例: '3%', 是否可联合: '否', 配合部门: '', 失效日期: '' });
  const wrong = itemFields({ code: '0999', validFrom: '2026-03-02', validTo: '2026-03-01' });
  await expect(client.command('item.save', { id, fields: wrong, reason })).rejects.toThrow('失效日期不能早于生效日期');
  const taken = (await client.query('item.list', { text: '', ...page })).rows[0]?.code ?? '';
  const twice = { id, fields: itemFields({ code: taken }), reason };
  await expect(client.command('item.save', twice)).rejects.toThrow('已经用在');
});

test('two versions differ by what was added, changed and dropped', async () => {
  const running = await withSecondVersion();
  const [second, first] = await versionsOf(running);
  const difference = await running.client.query('itemList.diff', { before: first?.id ?? 0, after: second?.id ?? 0 });
  expect(difference).toMatchObject({ before: '第一版', after: '第二版', added: 1, dropped: 1, changed: 0 });
  expect(difference.rows.map(({ kind, title }) => [kind, title])).toEqual([
    ['added', '明码标价的检查'],
    ['dropped', '第1项检查'],
  ]);
  const file = await running.client.job('itemList.exportDiff', { before: first?.id ?? 0, after: second?.id ?? 0 });
  expect(file.name).toMatch(/^清单差异-第一版至第二版-.*\.xlsx$/);
});

test('each day has its own list', async () => {
  const running = await withSecondVersion();
  expect(await namesOn(running, '2026-06-30')).toEqual(['第1项检查', '第2项检查', '第3项检查']);
  expect(await namesOn(running, '2026-07-01')).toEqual(['第2项检查', '第3项检查', '明码标价的检查']);
  expect((await versionsOf(running)).map(({ title, validTo }) => [title, validTo])).toEqual([
    ['第二版', null],
    ['第一版', '2026-06-30'],
  ]);
});

test('a task takes the items of the list that counts on its day, and what is not in it cannot be inspected', async () => {
  const running = await withSecondVersion();
  const { client } = running;
  const first = (await client.query('item.list', { text: '', on: today, ...page })).rows;
  const itemIds = first.map(({ id }) => id);
  await client.command('task.create', draftOf({ itemIds, checkFrom: today, checkTo: '2026-03-31' }));
  const later = { checkFrom: '2026-07-01', checkTo: '2026-07-31' };
  await expect(client.command('task.create', draftOf({ itemIds, ...later }))).rejects.toThrow(
    '“第1项检查”不在 2026-07-01 有效的清单（第二版）里。清单之外无检查',
  );
  const preview = await client.query('task.preview', draftOf({ itemIds, ...later }));
  expect(preview.problems).toMatchObject([{ severity: 'error', at: 'items' }]);
  const { id } = await client.command('task.create', draftOf({ itemIds: itemIds.slice(1), ...later }));
  const second = (await client.query('item.list', { text: '', on: '2026-07-01', ...page })).rows;
  const { draft } = await client.query('task.get', { id });
  expect(draft.itemIds).toEqual(second.slice(0, 2).map(({ id: own }) => own));
});

test('tasks that are not drawn yet go over to a new version; one that lacks an item there is named and cannot be frozen', async () => {
  const running = await county();
  const { client } = running;
  const { rows } = await client.query('item.list', { text: '', ...page });
  const ids = rows.map(({ id }) => id);
  const kept = await client.command('task.create', draftOf({ itemIds: ids.slice(1) }));
  const lost = await client.command('task.create', draftOf({ itemIds: ids }));
  const { id } = await client.command('itemList.open', { reason });
  const copy = await client.query('item.list', { text: '', version: id, ...page });
  await client.command('item.remove', { id: copy.rows[0]?.id ?? 0, reason });
  const { sentence } = await client.command('itemList.publish', { id, validFrom: today, reason });
  expect(sentence).toBe(
    `第二版已发布，共 2 项，2026-03-02 起生效。还没有抽取的 1 个任务已改用第二版。${lost.number}有事项不在第二版里，请修改后再抽取。`,
  );
  expect((await client.query('task.get', { id: kept.id })).draft.itemIds).toEqual(
    copy.rows.slice(1).map(({ id: own }) => own),
  );
  const meeting = { taskId: lost.id, occasion: '例会', place: '', host: '郭强', operator: '林英' };
  await expect(client.job('draw.freezeFrame', meeting)).rejects.toThrow('清单之外无检查');
});

test('a list that is exported can be imported again and changes nothing', async () => {
  const running = await county();
  const { client } = running;
  await client.command('itemList.open', { reason });
  const fields = itemFields({
    joint: true,
    partners: ['教育局', '公安局'],
    drawExemption: 'food-drug',
    subItem: '商超',
  });
  await client.command('item.save', { id: null, fields: { ...fields, code: '0901', externalCode: 'G1' }, reason });
  const { name } = await client.job('item.export', { text: '' });
  const run = await proposedRun(running, 'item', choose(running, join(running.folder, '导出', name)));
  expect(run.mapping).not.toContain(null);
  expect(await client.job('import.run', run)).toMatchObject({ rows: 4, unchanged: 4, updated: 0, refused: 0 });
  const joint = await client.query('item.list', { text: '', special: 'joint', ...page });
  expect(joint.rows.map(({ name }) => name)).toEqual(['明码标价的检查（商超）']);
});

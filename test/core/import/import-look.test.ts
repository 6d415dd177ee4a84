import { expect, test } from 'vitest';
import { importText } from '../support/import-file.ts';
import { lookAt, publish, rowsOf } from '../support/look-import.ts';
import { allObjects } from '../support/object-list.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import {
  inspectorRow,
  inspectorsCsv,
  itemRow,
  itemsCsv,
  objectRow,
  objectsCsv,
  upTo,
} from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared(smallCounty);

/** One business moved, one is as it was, one is new, one has a code that cannot be; 46 of the registry are not named. */
const table = objectsCsv([
  objectRow(1, { 住所: '云河县解放路1号', 信用风险等级: 'D', 联系电话: '13800001234' }),
  objectRow(2),
  objectRow(900),
  objectRow(901, { 统一社会信用代码: '91371726MA000000X1' }),
]);

const digestOf = ({ database }: RunningCore) =>
  JSON.stringify(database().raw.prepare('SELECT * FROM inspection_object ORDER BY id').all());

test('what an import would do is counted and shown row by row before anything is written', async () => {
  const running = await county();
  const before = digestOf(running);
  const look = await lookAt(running, 'object', table);
  expect(look).toMatchObject({ rows: 4, created: 1, updated: 1, unchanged: 1, skipped: 0, refused: 1, doubtful: 1 });
  expect(look).toMatchObject({ missing: 46, leftState: null, leftWarning: null });
  const [changed, ...noMore] = await rowsOf(running, look.lookId, 'updated');
  expect(noMore).toEqual([]);
  expect(changed).toMatchObject({ rowNumber: 2, title: '云河县第1号商店', taken: true });
  expect(changed?.changes.map(({ name, before: was, after }) => [name, was, after])).toEqual([
    ['通用信用风险等级', 'B（较低）', 'D（高）'],
    ['联系电话', '（原号码）', '（新号码）'],
    ['住所（经营场所）', '云河县人民路1号', '云河县解放路1号'],
  ]);
  expect(await rowsOf(running, look.lookId, 'created')).toMatchObject([{ rowNumber: 4, title: '云河县第900号商店' }]);
  expect(await rowsOf(running, look.lookId, 'unchanged')).toMatchObject([{ rowNumber: 3, title: '云河县第2号商店' }]);
  const [doubtful] = await rowsOf(running, look.lookId, 'doubtful');
  expect(doubtful).toMatchObject({ rowNumber: 5, title: '云河县第901号商店', taken: false });
  expect(doubtful?.problems.join('')).toContain('校验位');
  const missing = await rowsOf(running, look.lookId, 'missing', 10);
  expect(missing.map(({ title }) => title)).toEqual(upTo(46).map(number => `云河县第${number + 2}号商店`));
  expect(digestOf(running)).toBe(before);
  expect(await running.client.query('import.staged', {})).toEqual(look);
});

test('what was looked at is published as it was counted, once', async () => {
  const running = await county();
  const { lookId } = await lookAt(running, 'object', table);
  const result = await publish(running, lookId);
  expect(result).toMatchObject({ created: 1, updated: 1, unchanged: 1, refused: 1, left: 0 });
  expect(result.problemFile?.name).toMatch(/^问题行-/);
  expect(await allObjects(running)).toHaveLength(49);
  expect(await running.client.query('import.staged', {})).toBeNull();
  expect(await refusalOf(publish(running, lookId))).toMatchObject({ code: 'not-found' });
  const { rows } = await running.client.query('audit.list', { after: null, limit: 1 });
  expect(rows).toMatchObject([{ action: 'import.publish', subject: '导入 检查对象名录库' }]);
  expect(await running.client.job('audit.verify', {})).toMatchObject({ whole: true });
});

test('an import that was given up, overtaken by another or left lying is gone, with a sentence that says why', async () => {
  const running = await county();
  const before = digestOf(running);
  const first = await lookAt(running, 'object', table);
  await running.client.job('import.drop', { lookId: first.lookId });
  const second = await lookAt(running, 'object', table);
  const third = await lookAt(running, 'inspector', inspectorsCsv([inspectorRow(1)]));
  running.clock.addMinutes(31);
  const sentences = [];
  for (const { lookId } of [first, second, third]) {
    const { message } = await refusalOf(rowsOf(running, lookId, 'created'));
    sentences.push(message);
  }
  expect(sentences[0]).toContain('已经放弃');
  expect(sentences[1]).toContain('另一个导入已经开始');
  expect(sentences[2]).toContain('放置太久');
  expect(await running.client.query('import.staged', {})).toBeNull();
  expect(digestOf(running)).toBe(before);
});

test('an import is refused when a business it changes was changed since, and when one was entered', async () => {
  const running = await county();
  const { lookId } = await lookAt(running, 'object', table);
  const [moved, untouched] = (await allObjects(running)).toSorted((one, other) => one.id - other.id);
  const stand = (id: number, standing: 'disabled' | 'in-use') =>
    running.client.command('object.stand', { id, standing, reason: '试' });
  // A business of which the file says nothing may change.
  const other = (await allObjects(running)).find(({ name }) => name === '云河县第40号商店');
  await stand(other?.id ?? 0, 'disabled');
  await stand(moved?.id ?? 0, 'disabled');
  expect(untouched).toBeDefined();
  const refusal = await refusalOf(publish(running, lookId));
  expect(refusal).toMatchObject({ code: 'conflict' });
  expect(refusal.message).toContain('有 1 条被改动');
  // It still waits, to be looked at and dropped.
  expect(await running.client.query('import.staged', {})).toMatchObject({ lookId });
});

test('a change of a business that the file does not name stands in nobody’s way', async () => {
  const running = await county();
  const { lookId } = await lookAt(running, 'object', table);
  const other = (await allObjects(running)).find(({ name }) => name === '云河县第40号商店');
  await running.client.command('object.stand', { id: other?.id ?? 0, standing: 'disabled', reason: '试' });
  expect(await publish(running, lookId)).toMatchObject({ created: 1, updated: 1 });
});

test('businesses that a complete file does not name are marked as left once their number was typed, and none is deleted', async () => {
  const running = await county();
  const look = await lookAt(running, 'object', table, 'mark-left');
  expect(look).toMatchObject({ missing: 46, leftState: '名录外' });
  expect(look.leftWarning).toContain('超过 10%');
  expect(await refusalOf(publish(running, look.lookId))).toMatchObject({ code: 'invalid-input' });
  expect(await refusalOf(publish(running, look.lookId, 45))).toMatchObject({ code: 'invalid-input' });
  expect(await publish(running, look.lookId, 46)).toMatchObject({ left: 46, created: 1, updated: 1 });
  const all = await allObjects(running);
  expect(all).toHaveLength(49);
  expect(all.filter(({ state }) => state === '名录外')).toHaveLength(46);
  const again = await lookAt(running, 'object', table, 'mark-left');
  expect(again).toMatchObject({ missing: 0, leftWarning: null, unchanged: 3 });
});

test('a few who are missing are marked without typing, and inspectors who left stay with the day', async () => {
  const running = await county();
  const rows = smallCounty.inspectors.slice(1);
  const { lookId, missing } = await lookAt(running, 'inspector', inspectorsCsv(rows), 'mark-left');
  expect(missing).toBe(1);
  expect(await publish(running, lookId)).toMatchObject({ left: 1, unchanged: 11 });
  const left = running.database().raw.prepare(`SELECT name, status_on FROM inspector WHERE status = 'left'`).all();
  expect(left).toEqual([{ name: smallCounty.inspectors[0]?.姓名, status_on: expect.stringMatching(/^\d{4}-/) }]);
});

test('inspectors and items are shown field by field as well', async () => {
  const running = await county();
  const inspectors = await lookAt(
    running,
    'inspector',
    inspectorsCsv([inspectorRow(1, { 职务: '所长', 状态: '借调' })]),
  );
  expect((await rowsOf(running, inspectors.lookId, 'updated'))[0]?.changes).toEqual([
    { field: 'post', name: '职务', before: '科员', after: '所长' },
    { field: 'status', name: '状态', before: '在岗', after: '借调' },
  ]);
  const items = await lookAt(running, 'item', itemsCsv([itemRow(1, { 抽查比例: '5%' }), itemRow(9)]));
  expect((await rowsOf(running, items.lookId, 'updated'))[0]?.changes).toEqual([
    { field: 'ratio_text', name: '抽查比例', before: '3%', after: '5%' },
  ]);
  expect(items).toMatchObject({ created: 1, updated: 1, missing: 2 });
  expect((await publish(running, items.lookId)).sentence).toContain('草稿');
});

test('a file of classes or lists says nothing of who left, and cannot mark anybody', async () => {
  const running = await county();
  const text = `企业名称,信用风险等级,分类日期\n云河县第1号商店,D,2026-02-28\n`;
  const look = await lookAt(running, 'risk', text);
  expect(look).toMatchObject({ missing: null, updated: 1 });
  expect((await rowsOf(running, look.lookId, 'updated'))[0]?.changes).toMatchObject([
    { before: 'B（较低）', after: 'D（高）' },
  ]);
  expect(await refusalOf(lookAt(running, 'risk', text, 'mark-left'))).toMatchObject({ code: 'invalid-input' });
});

test('an import of a program takes the place of one that waits, and cancelling one leaves nothing waiting', async () => {
  const running = await county();
  const { lookId } = await lookAt(running, 'object', table);
  await importText(running, 'object', objectsCsv([objectRow(950)]));
  expect((await refusalOf(publish(running, lookId))).message).toContain('另一个导入');
  expect(running.database().raw.prepare(`SELECT name FROM temp.sqlite_master WHERE name LIKE 'looked%'`).all()).toEqual(
    [],
  );
});

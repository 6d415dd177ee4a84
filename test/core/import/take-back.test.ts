import { expect, test } from 'vitest';
import type { InputOf } from '#contract/contract.ts';
import { importText } from '../support/import-file.ts';
import { lookAt, publish } from '../support/look-import.ts';
import { allObjects, namesFound } from '../support/object-list.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { inspectorRow, inspectorsCsv, itemRow, itemsCsv, objectRow, objectsCsv } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared(smallCounty);

const takeBack = ({ client }: RunningCore, batchId: number) =>
  client.job('import.takeBack', { batchId, reason: '导错了文件' });

const tables = ['inspection_object', 'object_label', 'inspector', 'inspector_certificate', 'inspector_recusal'].concat(
  ['inspector_absence', 'inspector_training', 'inspection_item', 'item_version', 'department', 'conference_role'],
  ['assistant', 'assistant_training', 'professional_risk', 'risk_record', 'object_listing'],
);

/** Everything that the registries hold, byte for byte. */
const held = ({ database }: RunningCore) =>
  Object.fromEntries(
    tables.map(table => [table, database().raw.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`).all()]),
  );

const changedTable = objectsCsv([
  objectRow(1, { 企业名称: '云河县新名商店', 住所: '云河县解放路1号', 标签: '特种设备', 联系电话: '13800001234' }),
  objectRow(2),
  objectRow(900),
  objectRow(901),
]);

const texts: readonly [InputOf<'import.stage'>['kind'], string][] = [
  ['object', changedTable],
  [
    'inspector',
    inspectorsCsv([
      inspectorRow(1, { 职务: '所长', 回避范围: '云河县第3号商店', 联系电话: '13800001234' }),
      inspectorRow(50),
    ]),
  ],
  ['item', itemsCsv([itemRow(1, { 抽查比例: '5%' }), itemRow(9)])],
  ['department', '单位名称,是否执法主体,联络员,联系电话\n云河县商务局,是,周静,13800001234\n'],
  ['assistant', '姓名,类别,所在单位,培训记录\n王专家,专家,某检测院,2026-01-10 岗前培训 8 合格\n'],
  [
    'risk',
    '企业名称,信用风险等级,分类日期,专业领域\n云河县第1号商店,D,2026-02-28,\n云河县第2号商店,C,2026-02-28,食品\n',
  ],
  ['listing', '企业名称,名单,列入日期\n云河县第1号商店,重点监管,2026-02-01\n'],
];

test.each(texts)(
  'an import of the kind %s that is taken back leaves the registries as they were',
  async (kind, text) => {
    const running = await county();
    const before = held(running);
    const { batchId, created, updated } = await importText(running, kind, text);
    expect(created + updated).toBeGreaterThan(0);
    expect(held(running)).not.toEqual(before);
    const result = await takeBack(running, batchId);
    expect(result.kept).toEqual([]);
    expect(held(running)).toEqual(before);
    expect(await running.client.job('audit.verify', {})).toMatchObject({ whole: true });
    expect(running.bugs).toEqual([]);
  },
);

test('what was taken back is found again by its old name, told in the record of imports and in the history of each business', async () => {
  const running = await county();
  const { batchId } = await importText(running, 'object', changedTable);
  expect(await namesFound(running, '新名')).toEqual(['云河县新名商店']);
  const result = await takeBack(running, batchId);
  expect(result).toMatchObject({ restored: 1, removed: 2, kept: [] });
  expect(await namesFound(running, '新名')).toEqual([]);
  expect(await namesFound(running, '第1号')).toEqual(['云河县第1号商店']);
  const { rows } = await running.client.query('import.list', { after: null, limit: 10 });
  expect(rows[0]).toMatchObject({
    batchId,
    policy: 'update',
    takenBack: { reason: '导错了文件', sentence: result.sentence },
    staysBecause: '这次导入已经收回。',
  });
  expect(await refusalOf(takeBack(running, batchId))).toMatchObject({ code: 'conflict' });
  const [first] = (await allObjects(running)).filter(({ name }) => name === '云河县第1号商店');
  const { history } = await running.client.query('object.get', { id: first?.id ?? 0 });
  expect(JSON.stringify(history[0])).toContain('收回导入：导错了文件');
});

test('the content from before an import is kept compressed, and a sealed number stays sealed in it', async () => {
  const running = await county();
  await importText(running, 'object', objectsCsv([objectRow(1, { 联系电话: '13800001234' })]));
  await importText(running, 'object', objectsCsv([objectRow(1, { 联系电话: '13900005678' })]));
  const bodies = running.database().raw.prepare('SELECT body FROM import_image').pluck().all() as Buffer[];
  const { gunzipSync } = await import('node:zlib');
  const text = bodies.map(body => gunzipSync(body).toString('utf8')).join('\n');
  expect(text).toContain('云河县第1号商店');
  expect(text).not.toContain('13800001234');
});

test('a later import of the same rows stands in the way and is named; once it is taken back, the earlier one goes too', async () => {
  const running = await county();
  const before = held(running);
  const first = await importText(running, 'object', changedTable);
  running.clock.addMinutes(5);
  const second = await importText(running, 'object', objectsCsv([objectRow(1, { 住所: '云河县青年路1号' })]));
  const refusal = await refusalOf(takeBack(running, first.batchId));
  expect(refusal).toMatchObject({ code: 'conflict' });
  expect(refusal.message).toContain('2026-03-02 09:35 的“导入 检查对象名录库”');
  await takeBack(running, second.batchId);
  await takeBack(running, first.batchId);
  expect(held(running)).toEqual(before);
});

test('a later import of other rows stands in nobody’s way', async () => {
  const running = await county();
  const first = await importText(running, 'object', changedTable);
  await importText(running, 'object', objectsCsv([objectRow(30, { 住所: '云河县青年路30号' })]));
  expect(await takeBack(running, first.batchId)).toMatchObject({ restored: 1, removed: 2 });
});

test('what was changed by hand or used since stays as it is, and is named', async () => {
  const running = await county();
  const { batchId } = await importText(running, 'object', changedTable);
  const all = await allObjects(running);
  const idOf = (name: string) => all.find(one => one.name === name)?.id ?? 0;
  await running.client.command('object.stand', { id: idOf('云河县新名商店'), standing: 'disabled', reason: '试' });
  await running.client.command('object.enlist', {
    id: idOf('云河县第900号商店'),
    list: 'key',
    from: '2026-03-01',
    to: null,
    reason: '试',
  });
  const result = await takeBack(running, batchId);
  expect(result).toMatchObject({ restored: 0, removed: 1 });
  expect(result.kept.map(({ title, why }) => `${title}：${why}`).toSorted()).toEqual([
    '云河县新名商店：导入之后改过',
    '云河县第900号商店：“检查对象所在名单”里已有它',
  ]);
  expect((await allObjects(running)).map(({ name }) => name)).not.toContain('云河县第901号商店');
});

test('those whom a complete file had marked as left come back', async () => {
  const running = await county();
  const before = held(running);
  const look = await lookAt(running, 'object', changedTable, 'mark-left');
  const { batchId, left } = await publish(running, look.lookId, look.missing);
  expect(left).toBe(46);
  expect(await takeBack(running, batchId)).toMatchObject({ restored: 47, removed: 2 });
  expect(held(running)).toEqual(before);
});

test('a list of items that is published already cannot be taken back', async () => {
  const running = await county();
  const { rows } = await running.client.query('import.list', { after: null, limit: 10 });
  const items = rows.find(({ kind }) => kind === 'item');
  const refusal = await refusalOf(takeBack(running, items?.batchId ?? 0));
  expect(refusal).toMatchObject({ code: 'conflict' });
  expect(refusal.message).toContain('发布');
});

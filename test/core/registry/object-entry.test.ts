import { expect, test } from 'vitest';
import { draftOf } from '../support/draft.ts';
import { noFilter } from '../support/object-list.ts';
import { marketForm } from '../support/object-work.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { creditCode, objectRow } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';
import { takeRows } from '../support/take-rows.ts';

const county = prepared(smallCounty);

const entry = { id: null, form: marketForm, phone: null, yearlyCap: null, reason: '日常监管发现' };
const idOf = async ({ client }: RunningCore, text: string) =>
  (
    await client.query('object.list', {
      filter: { ...noFilter, text },
      sort: { column: 'code', direction: 'up' },
      after: null,
      limit: 5,
    })
  ).rows[0]?.id ?? 0;

test('a place without any code is entered under an internal number, found by its name, and its telephone number is sealed', async () => {
  const running = await county();
  const { id } = await running.client.command('object.save', { ...entry, phone: '13800005678' });
  expect(await idOf(running, '城北集贸')).toBe(id);
  expect(await idOf(running, 'yhxcbjmsc')).toBe(id);
  const detail = await running.client.query('object.get', { id });
  expect(detail).toMatchObject({
    code: 'N-1',
    kind: 'place',
    phone: '138****5678',
    liaison: '孙六',
    grid: '北镇一网格',
    industryWords: 'F5211 百货零售',
    standing: 'in-use',
  });
  expect(detail.history.map(({ what }) => what)).toEqual(['手工录入']);
  const trail = running
    .database()
    .raw.prepare("SELECT after FROM audit_entry WHERE action = 'object.save'")
    .pluck()
    .all();
  expect(trail).toHaveLength(1);
  expect(trail.join()).not.toContain('13800005678');
  const told = await running.client.job('personal.reveal', { kind: 'object', id, field: 'phone', reason: '通知' });
  expect(told.value).toBe('13800005678');
});

test('a change by hand keeps who, why and each field before and after, in the history and in the trail', async () => {
  const running = await county();
  const id = await idOf(running, creditCode(7));
  const { form } = await running.client.query('object.get', { id });
  const changed = { ...form, address: '云河县新街7号', station: '西镇所' };
  await running.client.command('object.save', {
    ...entry,
    id,
    form: changed,
    phone: '13900001234',
    reason: '企业搬迁',
  });
  const { history, address } = await running.client.query('object.get', { id });
  expect(address).toBe('云河县新街7号');
  expect(history[0]).toMatchObject({ what: '手工修改', reason: '企业搬迁', who: expect.stringContaining('林英') });
  expect(history[0]?.changes).toEqual([
    { field: 'phone', name: '联系电话', before: '（原号码）', after: '（新号码）' },
    { field: 'address', name: '住所（经营场所）', before: form.address, after: '云河县新街7号' },
    { field: 'station', name: '管辖单位', before: form.station, after: '西镇所' },
  ]);
  expect(await idOf(running, '新街7号')).toBe(id);
  const trail = running
    .database()
    .raw.prepare("SELECT before, after FROM audit_entry WHERE reason = '企业搬迁'")
    .get() as {
    before: string;
    after: string;
  };
  expect(JSON.parse(trail.before)).toMatchObject({ 管辖单位: form.station });
  expect(JSON.parse(trail.after)).toMatchObject({ 管辖单位: '西镇所', 联系电话: '（新号码）' });
  expect((await refusalOf(running.client.command('object.save', { ...entry, id, form: changed }))).message).toContain(
    '没有任何改动',
  );
});

test('what an import changes is kept field by field, with the file it came from', async () => {
  const running = await county();
  takeRows(running, 'object', [objectRow(7, { 登记状态: '注销', 标签: '食品销售、连锁' })]);
  const { history } = await running.client.query('object.get', { id: await idOf(running, creditCode(7)) });
  expect(history.map(({ what }) => what)).toEqual(['导入：测试表', '首次导入：测试表']);
  expect(history[0]?.changes.map(({ name, after }) => [name, after])).toEqual([
    ['登记状态', '注销'],
    ['标签', '食品销售、连锁'],
  ]);
  takeRows(running, 'object', [objectRow(7, { 登记状态: '注销', 标签: '食品销售、连锁' })]);
  expect((await running.client.query('object.get', { id: await idOf(running, creditCode(7)) })).history).toHaveLength(
    2,
  );
});

test('whoever is out of use stands in no new draw, which says so, and comes back when used again', async () => {
  const running = await county();
  const { client } = running;
  const id = await idOf(running, creditCode(7));
  const before = await client.query('task.preview', draftOf());
  await client.command('object.stand', { id, standing: 'void', reason: '重复录入' });
  const after = await client.query('task.preview', draftOf());
  expect(after).toMatchObject({ inRange: before.inRange, pool: before.pool - 1 });
  expect(after.exclusions).toEqual([{ rule: 'not-in-use', name: '已停用或作废', count: 1 }]);
  const named = await client.query('task.preview', draftOf({ objects: 'named', namedIds: [id] }));
  expect(named.problems.map(({ sentence }) => sentence).join()).toContain('已停用或作废，不能检查');
  await client.command('object.stand', { id, standing: 'in-use', reason: '核对后不是重复' });
  expect((await client.query('task.preview', draftOf())).pool).toBe(before.pool);
  const { history } = await client.query('object.get', { id });
  expect(history.flatMap(({ changes }) => changes.map(({ after }) => after))).toEqual(['在用', '作废']);
});

test.each([
  ['the credit code of another', { creditCode: creditCode(3), kind: 'enterprise' }, '已经属于“云河县第3号商店”'],
  ['a name and address of another', { name: '云河县第3号商店', address: '云河县人民路3号' }, '同样的名称和地址'],
  ['a wrong check sign', { creditCode: `${creditCode(3).slice(0, 17)}0`, kind: 'enterprise' }, '校验位'],
  ['no address', { address: '' }, '请填写住所'],
])('an object with %s is refused with a sentence', async (_what, change, sentence) => {
  const { client } = await county();
  const { message } = await refusalOf(client.command('object.save', { ...entry, form: { ...marketForm, ...change } }));
  expect(message).toContain(sentence);
});

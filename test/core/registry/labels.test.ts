import { expect, test } from 'vitest';
import type { InputOf } from '#contract/contract.ts';
import { draftOf } from '../support/draft.ts';
import { allObjects, noFilter } from '../support/object-list.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { objectRow } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';
import { takeRows } from '../support/take-rows.ts';

const county = prepared(smallCounty);
const words = { group: '规模', applies: 'object', colour: 'blue', source: 'own', note: '' } as const;
const save = async ({ client }: RunningCore, name: string, change: Partial<InputOf<'label.save'>> = {}) =>
  (await client.command('label.save', { id: null, name, ...words, ...change })).id;
const listed = async ({ client }: RunningCore, name: string) =>
  (await client.query('label.list', {})).labels.find(label => label.name === name);
const scope = (labelId: number, filter: Partial<typeof noFilter> = {}, only: number[] | null = null) => ({
  filter: { ...noFilter, ...filter },
  only,
  labelId,
});
const days = { from: '2026-03-02', to: null, reason: '统计部门名单' };

test('the labels of an import stand in the register without a group, with the number of objects each has', async () => {
  const running = await county();
  const counted = new Map<string, number>();
  for (const { labels } of await allObjects(running)) {
    for (const label of labels) counted.set(label, (counted.get(label) ?? 0) + 1);
  }
  const { labels } = await running.client.query('label.list', {});
  expect(new Map(labels.map(({ name, objects }) => [name, objects]))).toEqual(counted);
  expect(new Set(labels.map(({ group }) => group))).toEqual(new Set(['未分组']));
  takeRows(running, 'object', [objectRow(7, { 标签: '校外培训' })]);
  expect(await listed(running, '校外培训')).toMatchObject({ group: '未分组', objects: 1, source: 'own' });
});

test('a label is given to the objects of a filter as the preview said, and draws and filters know it at once', async () => {
  const running = await county();
  const { client } = running;
  const id = await save(running, '规上');
  const inD = await allObjects(running, { riskClasses: ['D'] });
  const preview = await client.query('label.preview', { ...scope(id, { riskClasses: ['D'] }), deed: 'give' });
  expect(preview).toMatchObject({ inRange: inD.length, changes: inD.length, unchanged: 0, blocked: [] });
  expect(preview.rows[0]).toMatchObject({ after: expect.stringContaining('规上') });
  expect(preview.rows[0]?.before).not.toContain('规上');
  expect(await client.job('label.assign', { ...scope(id, { riskClasses: ['D'] }), deed: 'give', ...days })).toEqual({
    changed: inD.length,
  });
  expect((await allObjects(running, { labels: ['规上'] })).map(({ code }) => code)).toEqual(
    inD.map(({ code }) => code),
  );
  const range = { ...noFilter, labels: ['规上'] };
  expect((await client.query('task.preview', draftOf({ range }))).inRange).toBe(inD.length);
  const { history, labels } = await client.query('object.get', { id: inD[0]?.id ?? 0 });
  expect(labels.at(-1)).toBe('规上');
  expect(history[0]).toMatchObject({ what: '手工修改', reason: '统计部门名单', who: expect.stringContaining('林英') });
  expect(history[0]?.changes[0]?.after).toContain('规上');
  const again = { ...scope(id, { riskClasses: ['D'] }), deed: 'give', ...days } as const;
  expect((await refusalOf(client.job('label.assign', again))).message).toContain('没有对象需要改动');
  expect(await client.job('label.assign', { ...again, deed: 'take' })).toEqual({ changed: inD.length });
  expect((await allObjects(running, { riskClasses: ['D'] })).map(({ labels }) => labels)).toEqual(
    inD.map(({ labels }) => labels),
  );
  const verified = await client.job('audit.verify', {});
  expect(verified).toMatchObject({ found: 0 });
});

test('an object has one label of an exclusive group only, and the preview says who keeps whom out', async () => {
  const running = await county();
  const { client } = running;
  const large = await save(running, '规上');
  const small = await save(running, '规下');
  const [first, second, third] = await allObjects(running);
  const of = (...ids: (number | undefined)[]) => ids.map(id => id ?? 0);
  await client.job('label.assign', { ...scope(large, {}, of(first?.id)), deed: 'give', ...days });
  const three = scope(small, {}, of(first?.id, second?.id, third?.id));
  expect(await client.query('label.preview', { ...three, deed: 'give' })).toMatchObject({
    inRange: 3,
    changes: 2,
    unchanged: 0,
    blocked: [{ label: '规上', count: 1 }],
    blockedObjects: 1,
  });
  expect(await client.job('label.assign', { ...three, deed: 'give', ...days })).toEqual({ changed: 2 });
  expect((await client.query('object.get', { id: first?.id ?? 0 })).labels).not.toContain('规下');
});

test('a group that objects already break cannot be made exclusive', async () => {
  const running = await county();
  const group = { name: '未分组', exclusive: true, mandatory: false, position: 99 };
  const { message } = await refusalOf(running.client.command('label.saveGroup', group));
  expect(message).toMatch(/有 \d+ 个对象同时有“未分组”分组的多个标签/);
  expect((await running.client.query('label.list', {})).groups.find(({ name }) => name === '未分组')?.exclusive).toBe(
    false,
  );
});

test('a label given until a day is told of when the day has passed, and is taken back on demand', async () => {
  const running = await county();
  const { client, clock } = running;
  const id = await save(running, '开学季重点', { group: '状态' });
  const [first] = await allObjects(running);
  const given = { ...scope(id, {}, [first?.id ?? 0]), deed: 'give', ...days, to: '2026-03-05' } as const;
  await client.job('label.assign', given);
  expect(await listed(running, '开学季重点')).toMatchObject({ objects: 1, expired: 0 });
  clock.addDays(4);
  expect(await listed(running, '开学季重点')).toMatchObject({ objects: 1, expired: 1 });
  expect(await client.job('label.takeExpired', { id, reason: '到期' })).toEqual({ changed: 1 });
  expect(await listed(running, '开学季重点')).toMatchObject({ objects: 0, expired: 0 });
});

test('a label that is disabled or meant for inspectors is given to no object, and a used one keeps its name', async () => {
  const running = await county();
  const { client } = running;
  const id = await save(running, '旧标签');
  const people = await save(running, '计量专长', { group: '专业', applies: 'inspector' });
  const give = (labelId: number) => client.job('label.assign', { ...scope(labelId), deed: 'give', ...days });
  await client.command('label.disable', { id, disabled: true, reason: '不再使用' });
  expect((await refusalOf(give(id))).message).toContain('已停用');
  expect((await refusalOf(give(people))).message).toContain('只用于检查人员');
  await client.command('label.disable', { id, disabled: false, reason: '恢复' });
  await give(id);
  expect((await refusalOf(save(running, '新名称', { id }))).message).toContain('不能改名');
  expect((await refusalOf(save(running, '旧标签'))).message).toContain('已经有标签');
});

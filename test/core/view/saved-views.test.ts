import { expect, test } from 'vitest';
import type { InputOf } from '#contract/contract.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';

const county = prepared(smallCounty);

const view: InputOf<'view.save'> = {
  id: null,
  list: 'object',
  name: '高风险',
  shared: false,
  columns: [
    { key: 'name', width: 320 },
    { key: 'code', width: null },
  ],
  sort: 'name.down',
  filter: { risk: ['D'], text: ['商店'] },
};

test('a view comes back as it was kept, is renamed, and goes', async () => {
  const { client } = await county();
  const { id } = await client.command('view.save', view);
  const listed = async () => (await client.query('view.list', { list: 'object' })).views;
  const { list: _, ...shape } = view;
  expect(await listed()).toEqual([{ ...shape, id, own: true, by: '林英' }]);
  await client.command('view.save', { ...view, id, name: '重点', shared: true });
  expect(await listed()).toMatchObject([{ id, name: '重点', shared: true }]);
  expect((await client.query('view.list', { list: 'inspector' })).views).toEqual([]);
  await client.command('view.remove', { id });
  expect(await listed()).toEqual([]);
  expect((await refusalOf(client.command('view.remove', { id }))).code).toBe('not-found');
});

test('two views of a list have two names', async () => {
  const { client } = await county();
  await client.command('view.save', view);
  expect((await refusalOf(client.command('view.save', view))).message).toContain('已经有视图“高风险”');
  await client.command('view.save', { ...view, list: 'item' });
});

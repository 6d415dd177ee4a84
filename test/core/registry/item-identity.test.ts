import { expect, test } from 'vitest';
import { prepared, smallCounty, startBureau } from '../support/prepared-core.ts';
import { itemRow } from '../support/registry-rows.ts';
import { fatesOf, takeRows } from '../support/take-rows.ts';

const county = prepared(smallCounty);

test('the same items imported again are unchanged, a changed one is updated', async () => {
  const running = await county();
  const rows = smallCounty.items.map((row, place) => (place === 1 ? { ...row, 抽查比例: '5%' } : row));
  expect(fatesOf(takeRows(running, 'item', rows))).toEqual(['unchanged', 'updated', 'unchanged']);
  const { rows: listed } = await running.client.query('item.list', { text: '', after: null, limit: 10 });
  expect(listed.map(({ ratioText }) => ratioText)).toEqual(['3%', '5%', '3%']);
});

test('blank cells wipe nothing out', async () => {
  const running = await county();
  const before = await running.client.query('item.list', { text: '', after: null, limit: 10 });
  const blank = smallCounty.items.map(row => ({ ...row, 检查依据: '', 抽查比例: '', 检查方式: '', 事项类别: '' }));
  expect(new Set(fatesOf(takeRows(running, 'item', blank)))).toEqual(new Set(['unchanged']));
  expect(await running.client.query('item.list', { text: '', after: null, limit: 10 })).toEqual(before);
});

test('the sub-items of one item are items of their own, and are found again', async () => {
  const running = await startBureau();
  const rows = ['许可', '制度', '记录'].map(抽查子项 => ({ ...itemRow(1), 抽查子项 }));
  expect(fatesOf(takeRows(running, 'item', rows))).toEqual(['created', 'created', 'created']);
  expect(fatesOf(takeRows(running, 'item', rows))).toEqual(['unchanged', 'unchanged', 'unchanged']);
  const { rows: listed } = await running.client.query('item.list', { text: '制度', after: null, limit: 10 });
  expect(listed.map(({ name }) => name)).toEqual(['第1项检查（制度）']);
});

test('an item that stands twice in one table is refused the second time', async () => {
  const running = await startBureau();
  expect(fatesOf(takeRows(running, 'item', [itemRow(1), itemRow(1, { 抽查比例: '9%' })]))).toEqual([
    'created',
    'duplicate',
  ]);
});

test('an item that gets its code later stays one item', async () => {
  const running = await startBureau();
  takeRows(running, 'item', [itemRow(1)]);
  const coded = [{ ...itemRow(1), 事项编码: '0101' }];
  expect(fatesOf(takeRows(running, 'item', coded))).toEqual(['unchanged']);
  expect((await running.client.query('item.list', { text: '', after: null, limit: 10 })).total).toBe(1);
});

test('items are found by their words and paged without a gap', async () => {
  const running = await startBureau();
  takeRows(
    running,
    'item',
    Array.from({ length: 7 }, (_, place) => itemRow(place + 1)),
  );
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: { rows: { name: string }[]; next: string | null } = await running.client.query('item.list', {
      text: '项检查',
      after,
      limit: 3,
    });
    seen.push(...page.rows.map(({ name }) => name));
    if (page.next === null) break;
    after = page.next;
  }
  expect(seen).toEqual(Array.from({ length: 7 }, (_, place) => `第${place + 1}项检查`));
});

import { expect, test } from 'vitest';
import type { Column } from '#renderer/ui/table/column.ts';
import { columnsOf, moved, readLayout, resized, usualLayout } from '#renderer/ui/table/column-layout.ts';

const column = (key: string, more: Partial<Column<never>> = {}): Column<never> => ({
  key,
  title: key,
  width: 100,
  render: () => null,
  ...more,
});
const columns = [column('code', { fixed: true }), column('name', { grow: 2 }), column('kind', { hidden: true })];
const keysOf = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key);

test('a list begins with the columns that are not hidden, as they were made', () => {
  expect(columnsOf(columns, usualLayout(columns))).toEqual(columns.slice(0, 2));
});

test('a layout gives the order and the widths, and what must not be missing is never away', () => {
  const layout = [
    { key: 'kind', width: 240 },
    { key: 'gone', width: null },
    { key: 'name', width: null },
  ];
  const shown = columnsOf(columns, layout);
  expect(keysOf(shown)).toEqual(['code', 'kind', 'name']);
  expect(shown[1]).toMatchObject({ width: 240, grow: 0 });
});

test('a column moves by one place and no farther than the ends', () => {
  const layout = usualLayout(columns);
  expect(keysOf(moved(layout, 'name', -1))).toEqual(['name', 'code']);
  expect(keysOf(moved(layout, 'name', 1))).toEqual(['code', 'name']);
});

test('a column is drawn no narrower than can be read', () => {
  expect(resized(usualLayout(columns), 'name', -5)[1]).toEqual({ key: 'name', width: 48 });
});

test('what an earlier edition kept, the keys alone, is still understood; what cannot be read is left aside', () => {
  expect(readLayout(['code', { key: 'name', width: 90 }, 7])).toEqual([
    { key: 'code', width: null },
    { key: 'name', width: 90 },
  ]);
  expect(readLayout({})).toBeNull();
  expect(readLayout([])).toBeNull();
});

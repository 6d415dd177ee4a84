import { expect, test } from 'vitest';
import type { InputOf } from '#contract/contract.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import type { RunningCore } from '../support/running-core.ts';
import { readWorkbook } from '../support/workbook.ts';

const county = prepared(smallCounty);
const everybody = { text: '', units: [], drawable: null };
const on = '2026-03-31';

type InspectorSort = NonNullable<InputOf<'inspector.list'>['sort']>;
type ItemSort = NonNullable<InputOf<'item.list'>['sort']>;

/** Every row of a list, read by key a few at a time. */
async function whole<Row>(page: (after: string | null) => Promise<{ rows: Row[]; next: string | null }>) {
  const all: Row[] = [];
  for (let after: string | null = null; ; ) {
    const { rows, next } = await page(after);
    all.push(...rows);
    if (next === null) return all;
    after = next;
  }
}

const people = ({ client }: RunningCore, sort?: InspectorSort) =>
  whole(after => client.query('inspector.list', { filter: everybody, on, ...(sort ? { sort } : {}), after, limit: 5 }));
const items = ({ client }: RunningCore, sort?: ItemSort) =>
  whole(after => client.query('item.list', { text: '', ...(sort ? { sort } : {}), after, limit: 1 }));

test.each(['name', 'unit', 'status', 'certificateUntil'] as const)(
  'inspectors are sorted by %s either way, page by page, and nobody is left out or comes twice',
  async column => {
    const running = await county();
    const registered = await people(running);
    const up = await people(running, { column, direction: 'up' });
    const keys = up.map(row => row[column] ?? '');
    expect(keys).toEqual(keys.toSorted());
    expect(new Set(up.map(({ id }) => id))).toEqual(new Set(registered.map(({ id }) => id)));
    expect(up).toHaveLength(registered.length);
    const down = await people(running, { column, direction: 'down' });
    expect(down.map(({ id }) => id)).toEqual(up.map(({ id }) => id).toReversed());
  },
);

test.each(['code', 'category', 'name', 'itemClass'] as const)('items are sorted by %s either way', async column => {
  const running = await county();
  const up = await items(running, { column, direction: 'up' });
  const keys = up.map(row => row[column]);
  expect(keys).toEqual(keys.toSorted());
  const down = await items(running, { column, direction: 'down' });
  expect(down.map(({ id }) => id)).toEqual(up.map(({ id }) => id).toReversed());
  expect(new Set(up.map(({ id }) => id))).toEqual(new Set((await items(running)).map(({ id }) => id)));
});

test('imports stand newest first, and are sorted by their numbers of rows as numbers', async () => {
  const running = await county();
  const list = (sort?: InputOf<'import.list'>['sort']) =>
    whole(after => running.client.query('import.list', { ...(sort ? { sort } : {}), after, limit: 1 }));
  const newest = (await list()).map(({ batchId }) => batchId);
  expect(newest).toEqual(newest.toSorted((one, other) => other - one));
  const rows = (await list({ column: 'rows', direction: 'up' })).map(batch => batch.rows);
  expect(rows).toEqual(rows.toSorted((one, other) => one - other));
  expect(new Set(rows).size).toBeGreaterThan(1);
});

test('what a list shows is exported in its order', async () => {
  const running = await county();
  const { client } = running;
  const read = async ({ file }: { file: string }) => readWorkbook(running.core.files.output(file)?.path ?? '');
  const columnOf = ([headings, ...rows]: string[][], heading: string) =>
    rows.map(row => row[headings?.indexOf(heading) ?? -1] ?? '');
  const sort = { column: 'name', direction: 'down' } as const;
  const staff = await read(await client.job('inspector.export', { filter: everybody, on, sort }));
  expect(columnOf(staff, '姓名')).toEqual((await people(running, sort)).map(({ name }) => name));
  const list = await read(await client.job('item.export', { text: '第2项', sort }));
  expect(columnOf(list, '抽查事项')).toEqual(['第2项检查']);
  const batches = await read(await client.job('import.export', {}));
  expect(columnOf(batches, '导入')).toEqual(
    (await client.query('import.list', { after: null, limit: 10 })).rows.map(({ kind }) =>
      new Map<string, string>([
        ['object', '检查对象名录库'],
        ['inspector', '执法检查人员名录库'],
        ['item', '随机抽查事项清单'],
      ]).get(kind),
    ),
  );
});

test('a place in a list that means nothing is refused with a sentence', async () => {
  const { client } = await county();
  const asked = client.query('item.list', { text: '', after: 'nonsense', limit: 5 });
  await expect(asked).rejects.toMatchObject({ code: 'invalid-input' });
});

import { readFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import type { OutputOf } from '#contract/contract.ts';
import { allObjects, noFilter } from '../support/object-list.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared(smallCounty);
const sort = { column: 'name', direction: 'down' } as const;

function pathOf(running: RunningCore, { file }: OutputOf<'object.export'>): string {
  const found = running.application.grants.output(file);
  if (!found) throw new RangeError('The file was granted.');
  return found.path;
}

test('the shown columns are written in their order with the rows as they are sorted, chosen rows alone', async () => {
  const running = await county();
  const [first, second] = await allObjects(running);
  const only = [first?.id ?? 0, second?.id ?? 0];
  const input = { filter: noFilter, sort, columns: ['riskClass', 'name'], only };
  const workbook = read(await readFile(pathOf(running, await running.client.job('object.export', input))));
  const rows = utils.sheet_to_json<string[]>(workbook.Sheets[workbook.SheetNames[0] ?? ''] ?? {}, { header: 1 });
  expect(rows[0]).toEqual(['风险', '名称']);
  const names = [first?.name ?? '', second?.name ?? ''];
  expect(rows.slice(1).map(([, name]) => name)).toEqual(names.toSorted().toReversed());
});

test('a text table has the same columns, and all but some rows', async () => {
  const running = await county();
  const all = await allObjects(running);
  const input = { filter: noFilter, sort, columns: ['code'], format: 'csv', except: [all[0]?.id ?? 0] } as const;
  const asked = { ...input, columns: [...input.columns], except: [...input.except] };
  const made = await running.client.job('object.export', asked);
  expect(made.name).toMatch(/\.csv$/);
  const lines = (await readFile(pathOf(running, made), 'utf8')).trimEnd().split('\r\n');
  expect(lines[0]).toBe('\uFEFF统一社会信用代码');
  expect(lines.length).toBe(all.length);
});

test('people, items and imports are written as they are shown too', async () => {
  const running = await county();
  const { client } = running;
  const headings = async (made: OutputOf<'object.export'>) =>
    (await readFile(pathOf(running, made), 'utf8')).split('\r\n')[0]?.slice(1);
  const people = { filter: { text: '', units: [], drawable: null }, on: '2026-03-02' };
  const shape = { format: 'csv' } as const;
  expect(await headings(await client.job('inspector.export', { ...people, ...shape, columns: ['unit', 'name'] }))).toBe(
    '所在单位,姓名',
  );
  expect(await headings(await client.job('item.export', { text: '', ...shape, columns: ['name', 'code'] }))).toBe(
    '抽查事项,事项编码',
  );
  expect(await headings(await client.job('import.export', { ...shape, columns: ['fileName'] }))).toBe('文件');
  const unknown = client.job('import.export', { columns: ['toString'] });
  expect((await refusalOf(unknown)).message).toContain('没有这一列');
});

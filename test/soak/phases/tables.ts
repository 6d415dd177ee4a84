import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf } from '#contract/contract.ts';
import {
  inspectorRow,
  inspectorsCsv,
  itemRow,
  itemsCsv,
  objectRow,
  objectsCsv,
  upTo,
} from '../../core/support/registry-rows.ts';
import { type Desk, page } from './phase.ts';

type Kind = InputOf<'import.run'>['kind'];

const folderOf = (place: string) => join(place, '表格');

/** Writes the files of a bureau: `size` objects, then as many again of which half are known; some rows cannot be taken. */
export function writeTables(place: string, size: number): void {
  const first = upTo(size).map(number => objectRow(number, number % 40 === 0 ? { 统一社会信用代码: '91' } : {}));
  const second = upTo(size).map(number =>
    objectRow(number + size / 2, number % 50 === 0 ? { 企业名称: '' } : { 联系电话: '0530-5559999' }),
  );
  const tables = {
    items: itemsCsv(upTo(3).map(number => itemRow(number))),
    inspectors: inspectorsCsv(upTo(12).map(number => inspectorRow(number))),
    'more-inspectors': inspectorsCsv(upTo(20).map(number => inspectorRow(number, { 职务: '主任科员' }))),
    objects: objectsCsv(first),
    'more-objects': objectsCsv(second),
  };
  mkdirSync(folderOf(place), { recursive: true });
  for (const [name, text] of Object.entries(tables)) writeFileSync(join(folderOf(place), `${name}.csv`), text);
}

/** Imports a file unless the list of imports says that it was. */
export async function importOnce({ call, grantFile, place }: Desk, kind: Kind, name: string): Promise<void> {
  const { rows } = await call('import.list', page);
  if (rows.some(({ fileName }) => fileName === `${name}.csv`)) return;
  const file = grantFile(join(folderOf(place), `${name}.csv`));
  const { sheet, headerRow, mapping } = await call('import.inspect', { file, kind, sheet: null, headerRow: null });
  await call('import.run', { file, kind, sheet, headerRow, mapping, policy: 'update' });
}

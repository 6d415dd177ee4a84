import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { drawUntil } from '../support/ceremony.ts';
import { importText } from '../support/import-file.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { objectRow, objectsCsv } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared(smallCounty);

async function reopen({ client }: RunningCore): Promise<void> {
  await client.job('workspace.close', {});
  await client.job('workspace.open', { folder: null });
}

async function withRecord() {
  const running = await county();
  const { drawId } = await drawUntil(running, 'CLOSED');
  const { file } = await running.client.job('document.drawRecord', { drawId });
  const path = running.core.files.output(file)?.path ?? '';
  return { running, path, bytes: readFileSync(path) };
}

test('a paper that is on record and waited beside its place when the program ended is put there', async () => {
  const { running, path, bytes } = await withRecord();
  renameSync(path, `${path}.new`);
  await reopen(running);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(existsSync(`${path}.new`)).toBe(false);
});

test('a paper that is on record and waited in the folder of its batch is put in its place', async () => {
  const { running, path, bytes } = await withRecord();
  const staging = join(dirname(path), '.partial-abcdef');
  mkdirSync(staging);
  renameSync(path, join(staging, path.slice(dirname(path).length + 1)));
  writeFileSync(join(staging, '另一份.pdf'), 'nobody knows it');
  await reopen(running);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readdirSync(dirname(path))).toHaveLength(1);
});

test('what was never put on record is removed, and takes no place of a paper that was', async () => {
  const { running, path, bytes } = await withRecord();
  const backups = join(running.folder, '备份');
  mkdirSync(backups, { recursive: true });
  writeFileSync(`${path}.new`, 'made again, but never saved');
  writeFileSync(join(dirname(path), '.mingchou-0123456789abcdef.tmp'), 'half');
  for (const ending of ['.part', '.part-journal', '.sha256'])
    writeFileSync(join(backups, `备份-2026.db${ending}`), 'half');
  await reopen(running);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readdirSync(dirname(path))).toHaveLength(1);
  expect(readdirSync(backups)).toEqual([]);
});

test('the problem rows of an import that is on record are put in their place, those of none are removed', async () => {
  const running = await county();
  const { problemFile } = await importText(running, 'object', objectsCsv([objectRow(1, { 统一社会信用代码: '91' })]));
  const path = running.core.files.output(problemFile?.file ?? '')?.path ?? '';
  const bytes = readFileSync(path);
  renameSync(path, `${path}.new`);
  writeFileSync(join(dirname(path), '问题行-没有导入.xlsx.new'), 'half');
  await reopen(running);
  expect(readdirSync(dirname(path))).toEqual([basename(path)]);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('files that a person put there stay', async () => {
  const { running, path } = await withRecord();
  const own = ['说明.new', '扫描件.pdf', '.隐藏'].map(name => join(dirname(path), name));
  for (const place of own) writeFileSync(place, 'mine');
  await reopen(running);
  expect(own.filter(place => existsSync(place))).toEqual(own);
});

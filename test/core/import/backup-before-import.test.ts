import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { chooseText, proposedRun } from '../support/import-file.ts';
import { allObjects } from '../support/object-list.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { objectRow, objectsCsv, upTo } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared(smallCounty);
const held = 48;
const added = 2100;
const table = objectsCsv(upTo(added).map(number => objectRow(number + 100)));

const folderOf = ({ folder }: RunningCore) => join(folder, '备份');
const backupsOf = (running: RunningCore) => readdirSync(folderOf(running)).filter(name => name.startsWith('导入前'));

/** Runs a large import and does something the first time it says each phase. */
async function importAnd(running: RunningCore, told: (phase: string, cancel: () => void) => void) {
  const input = await proposedRun(running, 'object', chooseText(running, table));
  const call = { method: 'import.run', input, role: 'operator', session: running.session() } as const;
  const phases = new Set<string>();
  const { reply, cancel } = running.core.service.call(call, ({ phase }) => {
    if (phases.has(phase)) return;
    phases.add(phase);
    told(phase, cancel);
  });
  await reply;
  return [...phases];
}

test('a large import saves what was there before, and its backup stands verified once it is published', async () => {
  const running = await county();
  const phases = await importAnd(running, () => undefined);
  expect(phases).toEqual(expect.arrayContaining(['写出备份', '核对备份', '保存']));
  const [backup = '', note = ''] = backupsOf(running).toSorted();
  expect(note).toBe(`${backup}.sha256`);
  expect(readFileSync(join(folderOf(running), note), 'utf8')).toContain(`"objects":${held}`);
  const copy = new SqliteDatabase(join(folderOf(running), backup), { readonly: true });
  expect(copy.prepare('SELECT count(*) FROM inspection_object').pluck().get()).toBe(held);
  copy.close();
  expect(await allObjects(running)).toHaveLength(held + added);
});

test('where the backup before it is not sound, a large import leaves nothing, nor does the backup', async () => {
  const running = await county();
  const importing = importAnd(running, phase => {
    if (phase !== '核对备份') return;
    const [unfinished = ''] = backupsOf(running);
    truncateSync(join(folderOf(running), unfinished), 40_960); // The disk has lost most of it.
  });
  expect((await refusalOf(importing)).message).toMatch(/备份/);
  expect(backupsOf(running)).toEqual([]);
  expect(await allObjects(running)).toHaveLength(held);
  expect(await running.client.job('audit.verify', {})).toMatchObject({ whole: true });
  expect(running.bugs).toEqual([]);
  await importAnd(running, () => undefined);
  expect(await allObjects(running)).toHaveLength(held + added);
});

test('a large import cancelled while its backup is checked leaves no backup that nobody needs', async () => {
  const running = await county();
  const importing = importAnd(running, (phase, cancel) => {
    if (phase === '核对备份') cancel();
  });
  expect((await refusalOf(importing)).code).toBe('cancelled');
  expect(backupsOf(running)).toEqual([]);
  expect(await allObjects(running)).toHaveLength(held);
});

test('a backup of which an index does not fit its rows is restored with the index made again', async () => {
  const running = await county();
  const { name } = await running.client.job('backup.run', {});
  const path = join(folderOf(running), name);
  const copy = new SqliteDatabase(path);
  copy.unsafeMode(true);
  copy.pragma('writable_schema = ON');
  copy.exec(
    `UPDATE sqlite_schema SET sql = 'CREATE INDEX inspection_object_state ON inspection_object (name, id)'
     WHERE name = 'inspection_object_state'`,
  );
  copy.close();
  const looked = new SqliteDatabase(path);
  expect(looked.pragma('quick_check(1)', { simple: true })).toBe('ok');
  expect(looked.pragma('integrity_check(1)', { simple: true })).not.toBe('ok');
  looked.close();
  const file = running.core.files.grantInput(path);
  await running.client.job('backup.restore', { file, password: null, reason: '找回' });
  expect(running.database().raw.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(await allObjects(running)).toHaveLength(held);
});

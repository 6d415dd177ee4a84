import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '#core/db/database.ts';
import { versionOf } from '#core/db/migrate.ts';
import { newestVersion } from '#core/db/migrations/migrations.ts';
import { fileDigest } from '#core/files/output-file.ts';
import { drawUntil } from '../support/ceremony.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';

const county = prepared(smallCounty);

test('a backup is a database of its own with everything that was committed, also what lies in the WAL file only', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'WITNESSED');
  const file = await running.client.job('backup.run', {});
  expect(file.name).toBe('备份-2026-03-02-093000.db');
  const path = running.core.files.output(file.file)?.path ?? '';
  expect(path).toBe(join(running.folder, '备份', file.name));
  expect(await fileDigest(path)).toBe(file.sha256);

  const copy = openDatabase(path, { readonly: true });
  expect(versionOf(copy)).toBe(newestVersion);
  expect(copy.raw.pragma('integrity_check', { simple: true })).toBe('ok');
  for (const table of ['inspection_object', 'inspector', 'draw_ledger', 'draw_witness', 'object_search']) {
    const rows = (raw: typeof copy.raw) => raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect([table, rows(copy.raw)]).toEqual([table, rows(running.database().raw)]);
  }
  expect(copy.raw.prepare('SELECT state FROM draw WHERE id = ?').pluck().get(drawId)).toBe('WITNESSED');
  copy.close();
});

test('backups of the same second stand beside each other, and no half one is left', async () => {
  const running = await county();
  const first = await running.client.job('backup.run', {});
  const second = await running.client.job('backup.run', {});
  expect([first.name, second.name]).toEqual(['备份-2026-03-02-093000.db', '备份-2026-03-02-093000-2.db']);
  const names = [first.name, second.name].flatMap(name => [name, `${name}.sha256`]);
  expect(readdirSync(join(running.folder, '备份')).toSorted()).toEqual(names.toSorted());
});

test('a backup that cannot be written is said so and leaves nothing', async () => {
  const running = await county();
  writeFileSync(join(running.folder, '备份'), '不是文件夹');
  const refusal = await refusalOf(running.client.job('backup.run', {}));
  expect(refusal.message).toContain('备份');
  expect(existsSync(join(running.folder, '备份-2026-03-02-093000.db'))).toBe(false);
  expect((await running.client.query('audit.list', { after: null, limit: 1 })).rows[0]?.action).toBe('import.run');
  expect(running.bugs).toEqual([]);
});

test('the work goes on while and after a backup is made', async () => {
  const running = await county();
  const backup = running.client.job('backup.run', {});
  const drawn = drawUntil(running, 'CLOSED');
  await Promise.all([backup, drawn]);
  expect((await running.client.job('audit.verify', {})).firstBroken).toBeNull();
});

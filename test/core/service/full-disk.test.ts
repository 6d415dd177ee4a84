import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importText } from '../support/import-file.ts';
import { allObjects } from '../support/object-list.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { objectRow, objectsCsv, upTo } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared(smallCounty);

/** Leaves the database, or the place for what is staged, no page more than it has. */
function fillDisk(running: RunningCore, schema: 'main' | 'temp'): () => void {
  const { raw } = running.database();
  const pages = Number(raw.pragma(`${schema}.page_count`, { simple: true }));
  raw.pragma(`${schema}.max_page_count = ${Math.max(pages, 1)}`);
  return () => raw.pragma(`${schema}.max_page_count = 1073741823`);
}

const table = objectsCsv(upTo(1500).map(number => objectRow(number + 100, number % 5 === 0 ? { 登记状态: '' } : {})));

async function expectUnchanged(running: RunningCore, entries: number) {
  expect(await allObjects(running)).toHaveLength(48);
  expect((await running.client.query('audit.list', { after: null, limit: 1 })).total).toBe(entries);
  expect((await running.client.job('audit.verify', {})).firstBroken).toBeNull();
  const { raw } = running.database();
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
  // What is noted for the log and for the image of the registry stays as long as the file is open.
  const kept = "name NOT LIKE '%audit_%' AND name <> 'object_group_written'";
  expect(raw.prepare(`SELECT name FROM temp.sqlite_master WHERE ${kept}`).pluck().all()).toEqual([]);
  expect(running.bugs).toEqual([]);
}

test('a command on a full disk is refused with what to do, loses nothing, and works once there is room', async () => {
  const running = await county();
  const profile = await running.client.query('profile.get', {});
  const long = { ...profile, noticeMaterials: upTo(40).map(number => `${number}`.repeat(900)) };
  const makeRoom = fillDisk(running, 'main');
  const refusal = await refusalOf(running.client.command('profile.save', { profile: long, reason: '补充资料' }));
  expect(refusal).toMatchObject({ code: 'disk-full', message: expect.stringContaining('磁盘空间不足') });
  expect(await running.client.query('profile.get', {})).toEqual(profile);
  await expectUnchanged(running, 4);
  makeRoom();
  await running.client.command('profile.save', { profile: long, reason: '补充资料' });
  expect(await running.client.query('profile.get', {})).toEqual(long);
});

test.each(['main', 'temp'] as const)(
  'an import that fills the %s disk is refused and leaves nothing behind',
  async schema => {
    const running = await county();
    const makeRoom = fillDisk(running, schema);
    const refusal = await refusalOf(importText(running, 'object', table));
    expect(refusal).toMatchObject({ code: 'disk-full', message: expect.stringContaining('磁盘空间不足') });
    await expectUnchanged(running, 4);
    const exports = join(running.folder, '导出');
    expect(schema === 'main' ? readdirSync(exports) : []).toEqual([]);
    makeRoom();
    expect(await importText(running, 'object', table)).toMatchObject({ created: 1500 });
  },
);

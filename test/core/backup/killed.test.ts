import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { backupsIn } from '#core/backup/backup-file.ts';
import { fileDigest } from '#core/files/output-file.ts';
import { cutOff } from '../support/holding-process.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { type RunningCore, resourceFolder, startCore, temporaryFolder } from '../support/running-core.ts';

const county = prepared(smallCounty);
const program = resolve(import.meta.dirname, '../support/keep-backing-up.ts');
const kills = 8;

interface Prepared {
  readonly folder: string;
  readonly backup: string;
  readonly archive: string;
}

/** A closed bureau with papers, one backup and one moving file, which every kill begins with anew. */
async function original(): Promise<Prepared> {
  const running = await county();
  const backup = await running.client.job('backup.run', {});
  const archive = await running.client.job('workspace.pack', { password: null });
  await running.close();
  return { folder: running.folder, backup: backup.name, archive: archive.name };
}

async function begun(work: string, folder: string, file: string): Promise<{ child: ChildProcess; said: () => string }> {
  const keyFolder = join(folder, '..', 'key');
  const child = spawn(process.execPath, [program, work, folder, keyFolder, resourceFolder, file], { stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout?.on('data', text => {
    said += String(text);
  });
  child.stderr?.on('data', text => {
    said += `! ${String(text)}`;
  });
  while (!said.includes('begun')) await once(child.stdout as NodeJS.ReadableStream, 'data');
  return { child, said: () => said };
}

function over(folder: string): RunningCore {
  const running = startCore({ folder });
  onTestFinished(() => running.close());
  return running;
}

/** Opens what a kill has left: everything counted is there, the chain holds, no temporary file stays. */
async function expectWhole(folder: string): Promise<RunningCore> {
  const running = over(folder);
  const status = await running.client.job('workspace.open', { folder: running.core.files.grantInput(folder) });
  expect(status.counts).toMatchObject({ objects: 48, inspectors: 12, items: 3 });
  expect((await running.client.job('audit.verify', {})).firstBroken).toBeNull();
  expect(running.database().raw.pragma('integrity_check', { simple: true })).toBe('ok');
  const left = [...readdirSync(folder), ...readdirSync(join(folder, '备份'))];
  expect(left.filter(name => name.startsWith('.') || name.endsWith('.part'))).toEqual([]);
  return running;
}

async function expectGoodBackups(folder: string): Promise<number> {
  const backups = backupsIn(join(folder, '备份'));
  for (const { path, note } of backups) expect(await fileDigest(path)).toBe(note?.sha256);
  return backups.length;
}

test.each(['backup', 'restore', 'pack'])(
  'killed at any moment of a %s, a bureau opens with all it had committed, and each backup is whole',
  async work => {
    const { folder, backup } = await original();
    for (let kill = 0; kill < kills; kill++) {
      const copy = join(temporaryFolder(), `${kill}`);
      cpSync(folder, copy, { recursive: true });
      const { child, said } = await begun(work, copy, join(copy, '备份', backup));
      await setTimeout(40 + kill * 37);
      await cutOff(child);
      const saved = [...said().matchAll(/saved (\d+)/g)].at(-1)?.[1];
      expect(said()).not.toContain('!');
      const running = await expectWhole(copy);
      expect(await expectGoodBackups(copy)).toBeGreaterThan(0);
      const phone = (await running.client.query('workspace.status', {})).bureau?.phone;
      // A command may have been committed whose answer the kill has swallowed; a restore goes back to the backup.
      const possible = [saved, `${Number(saved ?? 0) + 1}`, ...(work === 'restore' || !saved ? ['0530-5550000'] : [])];
      expect(possible).toContain(phone);
      for (const name of existsSync(join(copy, '导出')) ? readdirSync(join(copy, '导出')) : []) {
        if (name.endsWith('.mcmove.sha256')) expect(existsSync(join(copy, '导出', name.slice(0, -7)))).toBe(true);
      }
      await running.close();
    }
  },
  180_000,
);

test('killed at any moment of a moving-in, the folder holds everything or can be moved into again', async () => {
  const { folder, archive } = await original();
  for (let kill = 0; kill < kills; kill++) {
    const place = temporaryFolder();
    const [home, target] = [join(place, '旧'), join(place, '新')];
    for (const each of [home, target]) mkdirSync(each);
    const { child } = await begun('unpack', home, join(folder, '导出', archive));
    await setTimeout(20 + kill * 30);
    await cutOff(child);
    const running = over(target);
    if (!existsSync(join(target, '明抽.db'))) {
      const file = running.core.files.grantInput(join(folder, '导出', archive));
      await running.client.job('workspace.unpack', { file, folder: null, password: null });
      await running.client.job('workspace.close', {});
    }
    await running.close();
    mkdirSync(join(target, '备份'), { recursive: true });
    await (await expectWhole(target)).close();
  }
}, 180_000);

test('killed at any moment of a recovery, the damaged file is still somewhere as it was, and recovering again works', async () => {
  const { folder, backup } = await original();
  for (let kill = 0; kill < kills; kill++) {
    const copy = join(temporaryFolder(), `${kill}`);
    cpSync(folder, copy, { recursive: true });
    truncateSync(join(copy, '明抽.db'), 40_960);
    const damaged = readFileSync(join(copy, '明抽.db'));
    const file = join(temporaryFolder(), backup);
    copyFileSync(join(copy, '备份', backup), file);
    const { child } = await begun('recover', copy, file);
    await setTimeout(20 + kill * 30);
    await cutOff(child);
    const places = [
      copy,
      ...readdirSync(copy)
        .filter(name => name.startsWith('损坏的数据'))
        .map(name => join(copy, name)),
    ];
    const kept = places.map(each => join(each, '明抽.db')).filter(each => existsSync(each));
    expect(kept.some(each => readFileSync(each).equals(damaged))).toBe(true);
    const running = over(copy);
    const look = await running.client.job('recovery.look', { folder: null });
    if (look.state === 'damaged') {
      const words = {
        folder: null,
        file: running.core.files.grantInput(file),
        password: null,
        person: '林英',
        reason: '损坏',
      };
      await running.client.job('recovery.restore', words);
    }
    await running.close();
    await (await expectWhole(copy)).close();
  }
}, 180_000);

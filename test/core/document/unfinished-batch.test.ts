import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { drawUntil } from '../support/ceremony.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared(smallCounty);

const filesBelow = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ name, parentPath }) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(parentPath, name)))
          .digest('hex'),
      ]),
  );

const listed = async ({ client }: RunningCore, taskId: number) =>
  (await client.query('document.list', { taskId, after: null, limit: 100 })).rows;

const numbersOf = async ({ client }: RunningCore, taskId: number) =>
  (await client.query('assignment.list', { taskId, after: null, limit: 100 })).rows.map(
    ({ noticeNumber }) => noticeNumber,
  );

/** A disk in place of the folder for papers on which so many bytes are free; undefined where none may be mounted. */
function diskWithRoom(folder: string, bytes: number): (() => void) | undefined {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'none', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  const filler = join(folder, '占满');
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(filler, Buffer.alloc(bavail * bsize - bytes));
  return () => rmSync(filler);
}

test('a disk that is full in the middle of a batch keeps what is whole, and going on makes only the rest, with the same numbers', async context => {
  const running = await county();
  const { client } = running;
  const { taskId } = await drawUntil(running, 'CLOSED');
  const count = (await numbersOf(running, taskId)).length;
  const folder = running.application.requireWorkspace().paperFolder();
  // The room that is held for recording, and three papers and a half.
  const makeRoom =
    diskWithRoom(folder, 512 * 1024 + 4096 * count + 130_000) ?? context.skip('a small disk cannot be mounted here');

  const refusal = await refusalOf(client.job('document.notices', { taskId, issuedOn: '2026-03-03' }));
  const kept = (await listed(running, taskId)).length;
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(count);
  expect(refusal.code).toBe('disk-full');
  expect(refusal.message).toContain(`${count} 份中已完成 ${kept} 份`);
  expect(refusal.message).toContain(`其余 ${count - kept} 份`);
  const before = filesBelow(join(folder, '检查通知书'));
  expect([...before.values()].toSorted()).toEqual(
    (await listed(running, taskId)).map(({ file }) => file?.sha256).toSorted(),
  );
  const numbers = await numbersOf(running, taskId);
  expect(new Set(numbers).size).toBe(count);
  expect(await client.query('document.unfinished', { taskId })).toEqual({
    issuedOn: '2026-03-03',
    missing: count - kept,
  });

  makeRoom();
  const steps: string[] = [];
  const onProgress = ({ done, total }: { done: number; total: number }) => void steps.push(`${done}/${total}`);
  const input = { taskId, issuedOn: '2026-03-09', continues: true };
  expect(await client.job('document.notices', input, { onProgress })).toMatchObject({ count });
  expect(steps.at(-1)).toBe(`${count - kept}/${count - kept}`);
  expect(await listed(running, taskId)).toHaveLength(count + 1);
  for (const [name, digest] of before) expect(filesBelow(join(folder, '检查通知书')).get(name)).toBe(digest);
  expect(await numbersOf(running, taskId)).toEqual(numbers);
  expect(await client.query('document.unfinished', { taskId })).toBeNull();
  expect(running.bugs).toEqual([]);
});

test('without a batch that was stopped there is nothing to go on with', async () => {
  const running = await county();
  const { taskId } = await drawUntil(running, 'CLOSED');
  const going = running.client.job('document.notices', { taskId, issuedOn: '2026-03-03', continues: true });
  expect(await refusalOf(going)).toMatchObject({ code: 'conflict' });
});

import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Progress } from '#contract/method.ts';
import { testBureau } from '../support/bureau.ts';
import { draftOf } from '../support/draft.ts';
import { chooseText, importText, proposedRun } from '../support/import-file.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { objectRow, objectsCsv, upTo } from '../support/registry-rows.ts';
import { startCore, temporaryFolder } from '../support/running-core.ts';
import { testAccount } from '../support/signed-in.ts';

const county = prepared(smallCounty);
const table = objectsCsv(upTo(1200).map(number => objectRow(number + 100)));

test('no workspace is closed, opened or made under a job that works in the present one', async () => {
  const running = await county();
  const { client } = running;
  const importing = importText(running, 'object', table);
  const folder = running.core.files.grantInput(temporaryFolder());
  for (const change of [
    client.job('workspace.close', {}),
    client.job('workspace.open', { folder: null }),
    client.job('workspace.openDemo', { folder }),
    client.job('workspace.create', { folder, bureau: testBureau, account: testAccount }),
  ]) {
    expect(await refusalOf(change)).toMatchObject({ code: 'conflict', message: expect.stringContaining('先取消') });
  }
  expect((await importing).created).toBe(1200);
  await client.job('workspace.close', {});
  expect((await client.query('workspace.status', {})).state).toBe('none');
});

test('while a workspace is being made, jobs wait for it to be there', async () => {
  const running = startCore({ folder: join(temporaryFolder(), '数据') });
  onTestFinished(() => running.close());
  const making = running.client.job('workspace.create', { folder: null, bureau: testBureau, account: testAccount });
  expect((await refusalOf(running.client.job('audit.verify', {}))).code).toBe('conflict');
  expect((await making).state).toBe('open');
  expect((await running.client.job('audit.verify', {})).entries).toBe(1);
});

test('commands and queries are answered while a job works', async () => {
  const running = await county();
  const importing = importText(running, 'object', table);
  const { number } = await running.client.command('task.create', draftOf());
  expect(number).toBe('云抽查〔2026〕1号');
  expect((await running.client.query('workspace.status', {})).counts?.tasks).toBe(1);
  expect((await importing).created).toBe(1200);
});

test('a core that is closed in the middle of a job stops it and leaves its workspace whole', async () => {
  const running = await county();
  const proposed = await proposedRun(running, 'object', chooseText(running, table));
  const call = { method: 'import.run', input: proposed, role: 'operator', session: running.session() } as const;
  const importing = running.core.service.call(call, () => undefined).reply;
  const [closed, refused] = await Promise.all([running.core.close(), refusalOf(importing)]);
  expect([closed, refused.code]).toEqual([undefined, 'cancelled']);
  const again = startCore({ folder: running.folder, keyFolder: running.keyFolder });
  onTestFinished(() => again.close());
  expect((await again.client.job('workspace.open', { folder: null })).counts?.objects).toBe(48);
});

test('a job tells how far it is at most ten times a second, and always its first and last word', async () => {
  const running = await county();
  const seen: Progress[] = [];
  let time = running.clock.now().getTime();
  const clock = running.clock.set;
  const proposed = await proposedRun(running, 'object', chooseText(running, table));
  const began = performance.now();
  await running.client.job('import.run', proposed, {
    onProgress: progress => {
      seen.push(progress);
      time += 1;
      clock(new Date(time).toISOString());
    },
  });
  const reading = seen.filter(({ phase }) => phase === '读取并核对');
  const tenths = Math.ceil((performance.now() - began) / 100);
  expect(reading.length).toBeLessThanOrEqual(1 + tenths);
  expect(reading.at(-1)).toMatchObject({ done: reading.at(-1)?.total });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPage } from '../e2e/support/models/start-page.ts';
import { type Desk, openDesk } from './desk.ts';

/** A core that is never ready, as on a disk that takes its time; it ends when it is told to. */
const silentCore = "process.parentPort.on('message', ({ data }) => data.type === 'shutdown' && process.exit(0));";

let folder: string;
let desk: Desk | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingchou-first-start-'));
});
afterEach(async () => {
  delete process.env.MINGCHOU_CORE_ENTRY;
  await desk?.close();
  desk = undefined;
  await rm(folder, { recursive: true, force: true });
});

const useSilentCore = async () => {
  const entry = join(folder, 'core.mjs');
  await writeFile(entry, silentCore);
  process.env.MINGCHOU_CORE_ENTRY = entry;
};

test('on a first start the choices do not wait for the core, and what is chosen does', async () => {
  await useSilentCore();
  desk = await openDesk({ page: 'product' });
  const demo = desk.operator.getByRole('button', { name: '打开演示单位' });
  await desk.operator.getByRole('button', { name: '选择文件夹…' }).waitFor();
  await demo.click();
  await desk.operator.getByText('正在准备').waitFor();
  expect(await demo.count()).toBe(0);
});

test('on every later start nothing is offered before the core has said what was open', async () => {
  const userData = join(folder, 'user-data');
  desk = await openDesk({ page: 'product', userData });
  await startPage(desk.operator).openDemo();
  await desk.app.close();
  await useSilentCore();
  desk = await openDesk({ page: 'product', userData });
  await desk.operator.getByText('正在连接本机服务').waitFor();
  expect(await desk.operator.getByRole('button').count()).toBe(0);
}, 180_000);

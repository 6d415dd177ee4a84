import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { workWithCore } from './core-work.ts';
import { openDesk } from './desk.ts';

test('what was answered is kept: the machine may go off, or the person may log off, at any moment', async () => {
  const desk = await openDesk();
  await workWithCore(desk.operator, 'workspace.openDemo', { folder: null });
  const { bureau } = await workWithCore(desk.operator, 'workspace.status', {});
  if (!bureau) throw new RangeError('The demo bureau is not open.');
  await workWithCore(desk.operator, 'bureau.save', { ...bureau, phone: '0871-0000000' });
  await endAtOnce(desk);

  const again = await openDesk({ userData: desk.userData });
  await workWithCore(again.operator, 'workspace.openDemo', { folder: null });
  const status = await workWithCore(again.operator, 'workspace.status', {});
  expect(status.bureau?.phone).toBe('0871-0000000');
  await again.close();
  await rm(desk.userData, { recursive: true, force: true });
}, 120_000);

/** Ends every process of the app without a word, as a power cut does. */
async function endAtOnce({ app }: Awaited<ReturnType<typeof openDesk>>): Promise<void> {
  const pids = await app.evaluate(electron => electron.app.getAppMetrics().map(({ pid }) => pid));
  const ended = app.waitForEvent('close');
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  await ended;
}

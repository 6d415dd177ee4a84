import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, deskStart, electronPath, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

function startAgain(userData: string): Promise<number | null> {
  const { args, env } = deskStart(userData, {});
  const second = spawn(electronPath(), args, { env, stdio: 'ignore' });
  return new Promise(resolve => second.on('exit', code => resolve(code)));
}

test('a second start ends at once and brings the first window to the front', async () => {
  const told = desk.app.evaluate(
    ({ app }) => new Promise(resolve => app.once('second-instance', () => resolve('told'))),
  );
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  expect(await startAgain(desk.userData)).toBe(0);
  expect(await told).toBe('told');
  const windows = await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(window => window.isMinimized()),
  );
  expect(windows).toEqual([false]);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { askCore, askStatus } from './core-call.ts';
import { type Desk, openDesk } from './desk.ts';
import { shownMessages, silenceDialogs } from './dialogs.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  await silenceDialogs(desk.app);
});
afterEach(() => desk.close());

async function corePid(): Promise<number> {
  const find = () =>
    desk.app.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'mingchou-core')?.pid ?? 0);
  await expect.poll(find).toBeGreaterThan(0);
  return find();
}

/** Ends the core the way a crash does: without a word. */
async function killCore(): Promise<void> {
  process.kill(await corePid(), 'SIGKILL');
}

/** A port whose core has greeted; resolves when it is closed. */
function portUntilClosed(): Promise<string> {
  return desk.operator.evaluate(
    () =>
      new Promise<string>(resolve => {
        window.addEventListener('message', event => {
          const port = event.ports[0];
          if (event.data?.type !== 'mingchou:port' || !port) return;
          port.addEventListener('close', () => resolve('closed'));
          port.onmessage = () => document.body.setAttribute('data-greeted', 'yes');
        });
        window.mingchou?.connect();
      }),
  );
}

test('the operator page is greeted as the operator and answered by the core', async () => {
  const heard = await askCore(desk.operator, askStatus);
  expect(heard[0]).toMatchObject({ type: 'hello', role: 'operator' });
  expect(heard[1]).toMatchObject({ type: 'reply', result: { state: 'none', canChooseFolder: true } });
});

test('when the core crashes its ports close, the operator is told, and a new core answers', async () => {
  const closed = portUntilClosed();
  await desk.operator.waitForSelector('[data-greeted]');
  await killCore();
  expect(await closed).toBe('closed');

  const heard = await askCore(desk.operator, askStatus);
  expect(heard.at(-1)?.type).toBe('reply');
  expect(await shownMessages(desk.app)).toEqual([expect.stringContaining('正在重新启动')]);
});

test('a core that crashes again is not started a third time, and nobody waits for it', async () => {
  await killCore();
  await askCore(desk.operator, askStatus);
  await killCore();
  await expect.poll(() => shownMessages(desk.app)).toHaveLength(2);

  const heard = await askCore(desk.operator, askStatus);
  expect(heard).toEqual([]);
  const failure = await desk.operator.evaluate(() =>
    window.mingchou?.saveFile('a-grant-that-was-given').catch((reason: { code: string }) => reason.code),
  );
  expect(failure).toBe('disconnected');
  expect((await shownMessages(desk.app))[1]).toContain('重新打开');
});

test('leaving the program ends the core with it', async () => {
  const pid = await corePid();
  await desk.app.close();
  const running = () => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  // Its port is closed a little before the process itself is gone.
  await expect.poll(running, { timeout: 15_000 }).toBe(false);
});

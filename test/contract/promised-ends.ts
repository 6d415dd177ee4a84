import { expect, test } from 'vitest';
import { exampleBureau } from './example-bureau.ts';
import { silence } from './intercepted.ts';
import { type MakeSetting, reaches } from './transport-setting.ts';

const disconnected = { name: 'AppError', code: 'disconnected' };

/** What holds when there is nothing more to come: no call hangs. */
export function promiseEnds(make: MakeSetting): void {
  test('when the core does not come back, every waiting call is rejected', async () => {
    const { link, page } = await make(() => silence);
    const desk = page();
    await reaches(desk, 'connected');
    const waiting = [
      desk.query('workspace.status', {}),
      desk.command('bureau.save', exampleBureau),
      desk.job('workspace.openDemo', { folder: null }),
    ];
    const settled = Promise.allSettled(waiting);
    await link.stop();
    for (const outcome of await settled) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: disconnected });
    }
    await reaches(desk, 'closed');
  });

  test('a call that is made after the end is rejected at once', async () => {
    const { link, page } = await make();
    const desk = page();
    await reaches(desk, 'connected');
    await link.stop();
    await reaches(desk, 'closed');
    await expect(desk.query('workspace.status', {})).rejects.toMatchObject(disconnected);
  });

  test('closing a page rejects what it was waiting for', async () => {
    const { page } = await make(() => silence);
    const desk = page();
    await reaches(desk, 'connected');
    const question = desk.query('workspace.status', {});
    desk.close();
    await expect(question).rejects.toMatchObject(disconnected);
    expect(desk.state).toBe('closed');
  });

  test('a question the page no longer needs ends at once, and the core is told', async () => {
    let told: () => void = () => {};
    const heard = new Promise<void>(resolve => {
      told = resolve;
    });
    const { page } = await make(() => ({ ...silence, cancel: told }));
    const desk = page();
    await reaches(desk, 'connected');
    const leaving = new AbortController();
    const question = desk.query('workspace.status', {}, { signal: leaving.signal });
    leaving.abort();
    await expect(question).rejects.toMatchObject({ code: 'cancelled' });
    await heard;
  });
}

import { expect, test } from 'vitest';
import type { Changed } from '#rpc/client.ts';
import type { ConnectionState } from '#rpc/connection.ts';
import { exampleBureau } from './example-bureau.ts';
import { cancellable, silence } from './intercepted.ts';
import { type MakeSetting, objectsIn, reaches, type Setting } from './transport-setting.ts';

/** What holds when a connection is lost and comes back. */
export function promiseReturn(make: MakeSetting): void {
  test('a command whose answer was lost is sent again and has happened once', async () => {
    const ids: (string | undefined)[] = [];
    const setting: Setting = await make((call, next) => {
      if (call.method !== 'bureau.save') return next();
      ids.push(call.commandId);
      const running = next();
      // It is done, but the page cannot hear of it any more.
      setting.link.drop();
      return running;
    });
    const { desk } = await setting.desk();
    const before = await desk.query('audit.list', { after: null, limit: 10 });
    expect(await desk.command('bureau.save', exampleBureau)).toEqual({ done: true });
    const after = await desk.query('audit.list', { after: null, limit: 10 });
    expect(after.total - before.total).toBe(1);
    expect(ids).toEqual([expect.any(String)]);
  });

  test('a job goes on while the page is away, and answers it when it is back', async () => {
    let begun = 0;
    const setting = await make((call, next) => {
      if (call.method === 'import.run') begun++;
      return next();
    });
    const { desk, longImport } = await setting.desk();
    const onProgress = dropOnce(() => setting.link.drop());
    const { created } = await desk.job('import.run', longImport, { onProgress });
    expect(await objectsIn(desk)).toBe(created);
    expect(begun).toBe(1);
  });

  test('a job that is cancelled while the page is away hears of it when the page is back', async () => {
    const cancelling = new AbortController();
    const setting: Setting = await make(() => {
      setting.link.drop();
      return cancellable();
    });
    const desk = setting.page();
    const job = desk.job('workspace.openDemo', { folder: null }, { signal: cancelling.signal });
    const settled = expect(job).rejects.toMatchObject({ code: 'cancelled' });
    await reaches(desk, 'connected');
    await reaches(desk, 'reconnecting');
    cancelling.abort();
    await settled;
  });

  test('a question that was under way is asked again', async () => {
    let asked = 0;
    const { link, page } = await make((_call, next) => {
      asked++;
      if (asked > 1) return next();
      link.drop();
      return silence;
    });
    expect(await page().query('workspace.status', {})).toMatchObject({ state: 'none' });
    expect(asked).toBe(2);
  });

  test('a question is dropped by the core when its page is gone', async () => {
    let tell = () => {};
    const dropped = new Promise<void>(resolve => {
      tell = resolve;
    });
    let asked = 0;
    const { link, page } = await make((_call, next) => {
      asked++;
      if (asked > 1) return next();
      link.drop();
      return { ...silence, cancel: tell };
    });
    await page().query('workspace.status', {});
    await dropped;
  });

  test('after coming back the page is told that everything may have changed', async () => {
    const { link, page } = await make();
    const desk = page();
    const states: ConnectionState[] = [];
    desk.onState(state => states.push(state));
    const heard = new Promise<Changed>(resolve => desk.onChanged(resolve));
    await reaches(desk, 'connected');
    link.drop();
    expect(await heard).toBe('everything');
    expect(states).toEqual(['connected', 'reconnecting', 'connected']);
  });
}

function dropOnce(drop: () => void): () => void {
  let dropped = false;
  return () => {
    if (!dropped) drop();
    dropped = true;
  };
}

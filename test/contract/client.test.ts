import { expect, onTestFinished, test } from 'vitest';
import { AppError } from '#contract/app-error.ts';
import type { Channel } from '#rpc/channel.ts';
import { type Client, type ClientOptions, createClient } from '#rpc/client.ts';
import { type Message, protocolVersion } from '#rpc/messages.ts';
import { channelPair } from '#rpc/pair.ts';
import { exampleBureau } from './example-bureau.ts';
import { testClientOptions } from './link.ts';
import { reaches } from './transport-setting.ts';

/** A core that this test plays itself: it sees each channel the page opens. */
interface PlayedCore {
  readonly channel: Channel;
  readonly received: Message[];
}

const hello = (instance: string, protocol = protocolVersion): Message => ({
  type: 'hello',
  protocol,
  role: 'operator',
  instance,
});

function pageOf(play: (core: PlayedCore, visit: number) => void, options: Partial<ClientOptions> = {}): Client {
  let visits = 0;
  const page = createClient({
    ...testClientOptions,
    async open() {
      const [own, channel] = channelPair();
      const core: PlayedCore = { channel, received: [] };
      channel.onMessage(message => core.received.push(message as Message));
      play(core, ++visits);
      return own;
    },
    ...options,
  });
  onTestFinished(() => page.close());
  return page;
}

/** Answers every call with `result`. */
function answerAll({ channel }: PlayedCore, result: unknown): void {
  channel.onMessage(message => {
    const { id } = message as { id: number };
    channel.send({ type: 'reply', id, result, topics: [] });
  });
}

test('a call that is made before the core has said hello waits for it', async () => {
  const page = pageOf(core => {
    answerAll(core, { state: 'none' });
    core.channel.send(hello('a'));
  });
  expect(page.state).toBe('connecting');
  expect(await page.query('workspace.status', {})).toEqual({ state: 'none' });
});

test('every command carries an id of its own, questions none', async () => {
  const seen: Message[] = [];
  const page = pageOf(({ channel }) => {
    channel.onMessage(message => {
      seen.push(message as Message);
      channel.send({ type: 'reply', id: (message as { id: number }).id, result: null, topics: [] });
    });
    channel.send(hello('a'));
  });
  await page.command('bureau.save', exampleBureau);
  await page.command('bureau.save', exampleBureau);
  await page.query('workspace.status', {});
  const [first, second, third] = seen.map(message => (message.type === 'call' ? message.commandId : null));
  expect(first).toEqual(expect.any(String));
  expect(second).toEqual(expect.any(String));
  expect(first).not.toBe(second);
  expect(third).toBeUndefined();
});

test('a core that was started anew is not asked again for what the old one had begun', async () => {
  const second: PlayedCore[] = [];
  const page = pageOf((core, visit) => {
    if (visit === 2) second.push(core);
    core.channel.send(hello(visit === 1 ? 'first' : 'second'));
    if (visit === 1) core.channel.onMessage(() => core.channel.close());
  });
  await expect(page.command('bureau.save', exampleBureau)).rejects.toMatchObject({ code: 'disconnected' });
  await reaches(page, 'connected');
  expect(second.map(core => core.received)).toEqual([[]]);
});

test('a call that breaks the connection each time is given up', async () => {
  let sent = 0;
  const page = pageOf(({ channel }) => {
    channel.onMessage(() => {
      sent++;
      channel.close();
    });
    channel.send(hello('same'));
  });
  await expect(page.query('workspace.status', {})).rejects.toMatchObject({ code: 'disconnected' });
  expect(sent).toBe(3);
  await reaches(page, 'connected');
});

test('a long job is not given up while it makes progress, however often the connection breaks', async () => {
  const page = pageOf(({ channel }, visit) => {
    channel.onMessage(message => {
      const { id } = message as { id: number };
      if (visit === 8) return channel.send({ type: 'reply', id, result: { done: true }, topics: [] });
      channel.send({ type: 'progress', id, progress: { phase: '读取', done: visit, total: 8 } });
      return channel.close();
    });
    channel.send(hello('same'));
  });
  expect(await page.job('workspace.close', {})).toEqual({ done: true });
});

test('a core of another version is refused with a sentence, and not tried again', async () => {
  let visits = 0;
  const page = pageOf(({ channel }) => {
    visits++;
    channel.send(hello('a', 99));
  });
  await expect(page.query('workspace.status', {})).rejects.toMatchObject({ code: 'conflict' });
  expect(page.state).toBe('closed');
  expect(visits).toBe(1);
});

test('a core that never says hello is given up', async () => {
  const page = pageOf(() => {}, { greetingWait: 1 });
  await expect(page.query('workspace.status', {})).rejects.toMatchObject({ code: 'disconnected' });
});

test('the waits between attempts grow up to their limit', async () => {
  const waits: number[] = [];
  const page = createClient({
    ...testClientOptions,
    open: () => Promise.reject(new Error('refused')),
    async wait(milliseconds) {
      waits.push(milliseconds);
    },
    attempts: 6,
    firstWait: 100,
    longestWait: 1000,
  });
  await reaches(page, 'closed');
  expect(waits).toEqual([200, 400, 800, 1000, 1000]);
});

test('when the way to the core says that it is gone for good, its sentence reaches every call', async () => {
  const gone = new AppError('disconnected', '后台程序再次意外退出，请重新启动。');
  let tried = 0;
  const page = createClient({
    ...testClientOptions,
    open() {
      tried++;
      return Promise.reject(gone);
    },
  });
  await expect(page.query('workspace.status', {})).rejects.toBe(gone);
  expect(tried).toBe(1);
});

test('input that cannot be sent rejects its own call and no other', async () => {
  const page = pageOf(core => {
    answerAll(core, null);
    core.channel.send(hello('a'));
  });
  await reaches(page, 'connected');
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  await expect(page.query('workspace.status', circular as never)).rejects.toBeInstanceOf(TypeError);
  expect(await page.query('workspace.status', {})).toBeNull();
});

test('a signal that was given before the call ends it before it is sent', async () => {
  const cores: PlayedCore[] = [];
  const page = pageOf(core => {
    cores.push(core);
    core.channel.send(hello('a'));
  });
  await reaches(page, 'connected');
  const job = page.job('workspace.close', {}, { signal: AbortSignal.abort() });
  await expect(job).rejects.toMatchObject({ code: 'cancelled' });
  expect(cores.map(core => core.received)).toEqual([[]]);
});

test('a page that is closed while it connects does not stay connected', async () => {
  const closed = new Promise<void>(resolve => {
    const page = pageOf(({ channel }) => {
      channel.onClose(resolve);
      void Promise.resolve().then(() => {
        page.close();
        channel.send(hello('a'));
      });
    });
  });
  await closed;
});

test('each call is made as whoever sat at the page then, also when it is sent again after somebody else has sat down', async () => {
  const cores: PlayedCore[] = [];
  const page = pageOf((core, visit) => {
    cores.push(core);
    core.channel.onMessage(message => {
      core.received.push(message as Message);
      const { id } = message as { id: number };
      if (visit > 1) core.channel.send({ type: 'reply', id, result: { done: true }, topics: [] });
    });
    core.channel.send(hello('same'));
  });
  await reaches(page, 'connected');
  const before = page.command('bureau.save', exampleBureau);
  page.carrySession('first');
  const asFirst = page.command('bureau.save', exampleBureau);
  page.carrySession('second');
  const asSecond = page.query('workspace.status', {});
  page.carrySession(null);
  cores[0]?.channel.close();
  await Promise.all([before, asFirst, asSecond]);
  const sent = cores.at(-1)?.received ?? [];
  expect(sent.map(message => message.type === 'call' && message.session)).toEqual([undefined, 'first', 'second']);
});

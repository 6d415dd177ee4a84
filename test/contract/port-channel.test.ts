import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { Channel } from '#rpc/channel.ts';
import type { Message } from '#rpc/messages.ts';
import { portChannel } from '#rpc/port-channel.ts';
import { electronPort } from './port-link.ts';

const cancel: Message = { type: 'cancel', id: 1 };

/** A page's channel and a core's, over one pair of ports. */
function joined(): readonly [Channel, Channel] {
  const { port1, port2 } = new MessageChannel();
  return [portChannel(port1), portChannel(electronPort(port2))];
}

test('whichever end closes, the other end hears of it', async () => {
  for (const closing of [0, 1] as const) {
    const ends = joined();
    const heard = new Promise<void>(resolve => ends[closing === 0 ? 1 : 0].onClose(resolve));
    ends[closing].close();
    await heard;
  }
});

test('what is said before anybody listens is not lost', async () => {
  const [page, core] = joined();
  core.send(cancel);
  const replied = new Promise(resolve => page.onMessage(resolve));
  expect(await replied).toEqual(cancel);
  page.close();
});

test('a closed end takes no more messages and closes again without harm', async () => {
  const [page, core] = joined();
  page.close();
  page.send(cancel);
  page.close();
  let told = 0;
  page.onClose(() => {
    told++;
  });
  expect(told).toBe(1);
  await new Promise<void>(resolve => core.onClose(resolve));
});

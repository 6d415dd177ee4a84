import { expect, test } from 'vitest';
import { AppError } from '#contract/app-error.ts';
import { broughtChannels } from '#rpc/brought-channels.ts';
import type { Channel } from '#rpc/channel.ts';
import { channelPair } from '#rpc/pair.ts';

function watchedChannel(): { readonly channel: Channel; isClosed(): boolean } {
  const [channel] = channelPair();
  let closed = false;
  channel.onClose(() => {
    closed = true;
  });
  return { channel, isClosed: () => closed };
}

test('a page that wants a channel asks for one and waits until it is brought', async () => {
  let asked = 0;
  const channels = broughtChannels(() => {
    asked++;
  });
  const waiting = channels.open();
  const { channel } = watchedChannel();
  channels.bring(channel);
  expect(await waiting).toBe(channel);
  expect(asked).toBe(1);
});

test('a channel that is brought unasked takes the place of the last one, and is taken without asking', async () => {
  let asked = 0;
  const channels = broughtChannels(() => {
    asked++;
  });
  const [first, second] = [watchedChannel(), watchedChannel()];
  const waiting = channels.open();
  channels.bring(first.channel);
  await waiting;
  channels.bring(second.channel);
  expect(first.isClosed()).toBe(true);
  expect(await channels.open()).toBe(second.channel);
  expect(second.isClosed()).toBe(false);
  expect(asked).toBe(1);
});

test('a channel whose core is lost is closed, and never handed out', async () => {
  let asked = 0;
  const channels = broughtChannels(() => {
    asked++;
  });
  const [first, second] = [watchedChannel(), watchedChannel()];
  channels.bring(first.channel);
  channels.lost();
  expect(first.isClosed()).toBe(true);
  const waiting = channels.open();
  expect(asked).toBe(1);
  channels.bring(second.channel);
  expect(await waiting).toBe(second.channel);
});

test('at the end whoever waits is told why, and whoever comes later too', async () => {
  const channels = broughtChannels(() => {});
  const reason = new AppError('disconnected', '后台程序再次意外退出，请重新启动。');
  const waiting = channels.open();
  channels.end(reason);
  await expect(waiting).rejects.toBe(reason);
  await expect(channels.open()).rejects.toBe(reason);
});

import type { Page } from 'playwright-core';
import type {} from '#renderer/data/desktop-platform.ts';
import type { Channel } from '#rpc/channel.ts';
import { createInbox } from '#rpc/inbox.ts';

type ChannelWindow = typeof window & {
  channelPort?: MessagePort;
  channelHears?: (data: unknown) => Promise<void>;
  channelCloses?: () => Promise<void>;
};

/** A channel that leads through a page of the desktop: its preload, the port it was given, and the core's process behind it. Once for each page. */
export async function pageChannel(page: Page): Promise<Channel> {
  const inbox = createInbox();
  await page.exposeFunction('channelHears', (data: unknown) => inbox.put(data));
  await page.exposeFunction('channelCloses', () => inbox.close());
  page.once('close', () => inbox.close());
  await page.evaluate(holdPort);
  return {
    send(message) {
      page.evaluate(sent => (window as ChannelWindow).channelPort?.postMessage(sent), message).catch(inbox.close);
    },
    onMessage: inbox.onMessage,
    onClose: inbox.onClose,
    close() {
      page.evaluate(() => (window as ChannelWindow).channelPort?.close()).catch(() => undefined);
      inbox.close();
    },
  };
}

/** Runs in the page: asks for a port and passes on what it says, one message after the other. */
function holdPort(): Promise<void> {
  const own: ChannelWindow = window;
  return new Promise(resolve => {
    const takePort = (event: MessageEvent) => {
      const port = event.ports[0];
      if (event.data?.type !== 'mingchou:port' || !port) return;
      own.removeEventListener('message', takePort);
      own.channelPort = port;
      let before = Promise.resolve();
      port.onmessage = ({ data }) => {
        before = before.then(() => own.channelHears?.(data));
      };
      port.addEventListener('close', () => void before.then(() => own.channelCloses?.()));
      resolve();
    };
    own.addEventListener('message', takePort);
    own.mingchou?.connect();
  });
}

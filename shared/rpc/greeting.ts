import { AppError } from '#contract/app-error.ts';
import type { Channel } from './channel.ts';
import { type HelloMessage, protocolVersion, type ServerMessage } from './messages.ts';
import { parseServerMessage } from './parse-message.ts';

export type LaterMessage = Exclude<ServerMessage, HelloMessage>;

export interface GreetedChannel {
  readonly channel: Channel;
  readonly hello: HelloMessage;
}

export interface Opening {
  open(): Promise<Channel>;
  /** Resolves when the core has had time enough to say hello. */
  patience(): Promise<void>;
  /** Gets what follows the hello. */
  received(message: LaterMessage): void;
}

/** Opens one channel and waits for the core's hello; rejects when either fails, with an AppError when it would fail again. */
export async function openGreeted({ open, patience, received }: Opening): Promise<GreetedChannel> {
  const channel = await open();
  const tooLate = patience().then(() => {
    throw new Error('The core did not say hello in time.');
  });
  try {
    return { channel, hello: await Promise.race([hello(channel, received), tooLate]) };
  } catch (error) {
    channel.close();
    throw error;
  }
}

function hello(channel: Channel, received: (message: LaterMessage) => void): Promise<HelloMessage> {
  return new Promise((resolve, reject) => {
    channel.onMessage(value => {
      const message = parseServerMessage(value);
      if (message === null) return;
      if (message.type !== 'hello') received(message);
      else if (message.protocol === protocolVersion) resolve(message);
      else reject(new AppError('conflict', '页面与程序的版本不一致。请关闭所有窗口，重新启动程序。'));
    });
    channel.onClose(() => reject(new Error('The channel closed before the core said hello.')));
  });
}

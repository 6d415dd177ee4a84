import { AppError } from '#contract/app-error.ts';
import type { Channel } from './channel.ts';
import type { GreetedChannel, LaterMessage } from './greeting.ts';
import type { ClientMessage, HelloMessage } from './messages.ts';
import { type OpeningOptions, openPatiently } from './opening.ts';

export type ConnectionState = 'connecting' | 'connected' | 'reconnecting' | 'closed';

export interface ConnectionListener {
  greeted(hello: HelloMessage): void;
  received(message: LaterMessage): void;
  stateChanged(state: ConnectionState): void;
  /** Called once; there will be no further channel. */
  ended(reason: AppError): void;
}

export interface Connection {
  readonly state: ConnectionState;
  /** False while not connected; throws when this message can never be sent. */
  send(message: ClientMessage): boolean;
  close(): void;
}

/** Keeps one channel to the core open, opening another when it is lost, until it is closed or every attempt has failed. */
export function keepConnection(options: OpeningOptions, listener: ConnectionListener): Connection {
  let state: ConnectionState = 'connecting';
  let current: Channel | null = null;
  // Asked anew after every wait: the page may have closed the connection meanwhile.
  const isClosed = () => state === 'closed';

  function enter(next: ConnectionState): void {
    state = next;
    listener.stateChanged(next);
  }

  function end(reason: AppError): void {
    if (isClosed()) return;
    enter('closed');
    current?.close();
    listener.ended(reason);
  }

  /** Resolves when the channel has closed. */
  async function use({ channel, hello }: GreetedChannel): Promise<void> {
    if (isClosed()) return channel.close();
    current = channel;
    enter('connected');
    listener.greeted(hello);
    await new Promise<void>(resolve => channel.onClose(resolve));
    current = null;
    if (!isClosed()) enter('reconnecting');
  }

  async function keepOpen(): Promise<void> {
    while (!isClosed()) {
      const returning = state === 'reconnecting';
      await use(await openPatiently(options, { returning, isGivenUp: isClosed, received: listener.received }));
    }
  }

  keepOpen().catch(end);
  return {
    get state() {
      return state;
    },
    send(message) {
      current?.send(message);
      return current !== null;
    },
    close: () => end(new AppError('disconnected', '窗口正在关闭，未完成的操作没有结果。')),
  };
}

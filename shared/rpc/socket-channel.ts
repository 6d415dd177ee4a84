import { AppError } from '#contract/app-error.ts';
import type { Channel } from './channel.ts';
import { createInbox } from './inbox.ts';

/** The page's WebSocket, and that of `ws`. */
export interface SocketEnd {
  readonly readyState: number;
  send(text: string): void;
  close(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void;
}

/** In bytes on the wire: what the web host accepts as one message. */
export const largestMessage = 16 * 1024 * 1024;

const openState = 1;

/** A channel over a WebSocket, one message a JSON text; anything that is not JSON ends it. */
export function socketChannel(socket: SocketEnd): Channel {
  const inbox = createInbox();
  socket.addEventListener('message', ({ data }) => {
    const message = parseText(data);
    if (message === undefined) socket.close();
    else inbox.put(message);
  });
  // An error is always followed by a close, but a socket of `ws` without a listener for it would end the process.
  socket.addEventListener('error', () => {});
  socket.addEventListener('close', () => inbox.close());

  return {
    send(message) {
      if (socket.readyState !== openState) return;
      const text = JSON.stringify(message);
      // Sent anyway, the other side would close the connection, and the call would come back with every reconnect.
      if (byteLength(text) > largestMessage)
        throw new AppError('invalid-input', '内容太多，一次传不完。请缩小范围后重试。');
      socket.send(text);
    },
    onMessage: inbox.onMessage,
    onClose: inbox.onClose,
    close: () => socket.close(),
  };
}

/** Waits until the socket is open; rejects when it closes before. */
export function openSocketChannel(socket: SocketEnd): Promise<Channel> {
  const channel = socketChannel(socket);
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve(channel));
    channel.onClose(() => reject(new Error('The socket was closed before it opened.')));
  });
}

/** Undefined for what is not JSON, which itself has no undefined. */
function parseText(data: unknown): unknown {
  if (typeof data !== 'string') return undefined;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

/** In UTF-8; both halves of a surrogate pair count two. */
function byteLength(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

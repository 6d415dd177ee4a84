import type { Channel } from './channel.ts';
import { createInbox } from './inbox.ts';

interface PortEnd {
  postMessage(message: unknown): void;
  close(): void;
  start?(): void;
}

/** The page's MessagePort, and Node's. */
export interface EventTargetPort extends PortEnd {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
}

/** Electron's MessagePortMain, which only knows `on`. */
export interface EmitterPort extends PortEnd {
  on(type: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(type: 'close', listener: () => void): unknown;
}

/** A channel over one MessagePort; it closes when either end is closed or its process is gone. */
export function portChannel(port: EventTargetPort | EmitterPort): Channel {
  const inbox = createInbox();
  if ('addEventListener' in port) {
    port.addEventListener('message', event => inbox.put(event.data));
    port.addEventListener('close', () => inbox.close());
  } else {
    port.on('message', event => inbox.put(event.data));
    port.on('close', () => inbox.close());
  }
  port.start?.();

  return {
    send(message) {
      if (!inbox.closed) port.postMessage(message);
    },
    onMessage: inbox.onMessage,
    onClose: inbox.onClose,
    close() {
      port.close();
      // The page's port tells only the other end that it was closed.
      inbox.close();
    },
  };
}

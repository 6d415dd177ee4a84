import type { Channel } from './channel.ts';

/** The receiving half of a channel. */
export interface Inbox extends Pick<Channel, 'onMessage' | 'onClose'> {
  readonly closed: boolean;
  put(message: unknown): void;
  close(): void;
}

/** Keeps what comes in until somebody listens, since a transport may deliver before its user has woken up. */
export function createInbox(): Inbox {
  const early: unknown[] = [];
  const closeListeners: (() => void)[] = [];
  let listener: ((message: unknown) => void) | null = null;
  let closed = false;

  return {
    get closed() {
      return closed;
    },
    put(message) {
      if (closed) return;
      if (listener) listener(message);
      else early.push(message);
    },
    close() {
      if (closed) return;
      closed = true;
      for (const told of closeListeners.splice(0)) told();
    },
    onMessage(added) {
      listener = added;
      for (const message of early.splice(0)) added(message);
    },
    onClose(added) {
      if (closed) added();
      else closeListeners.push(added);
    },
  };
}

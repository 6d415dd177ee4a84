import type { Message } from './messages.ts';

/** Two ends, messages in order, and a certain end; what a page and the core talk through. */
export interface Channel {
  /** Throws when this message can never be sent (too large, not data); says nothing when the channel is already closed. */
  send(message: Message): void;
  /** One listener; it also gets what arrived before it came. The messages are not parsed yet. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, at once if the channel is already closed. */
  onClose(listener: () => void): void;
  close(): void;
}

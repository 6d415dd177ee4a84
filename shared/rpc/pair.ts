import type { Channel } from './channel.ts';
import { createInbox, type Inbox } from './inbox.ts';

/** Two channels joined back to back inside one process; only data crosses, as text, as it would between processes. */
export function channelPair(): readonly [Channel, Channel] {
  const left = createInbox();
  const right = createInbox();
  return [end(left, right), end(right, left)];
}

function end(own: Inbox, other: Inbox): Channel {
  return {
    send(message) {
      if (own.closed) return;
      const text = JSON.stringify(message);
      // Never inside the sender's own call: no transport does that, and code that relied on it would break on them.
      void Promise.resolve().then(() => other.put(JSON.parse(text)));
    },
    onMessage: own.onMessage,
    onClose: own.onClose,
    close() {
      own.close();
      void Promise.resolve().then(() => other.close());
    },
  };
}

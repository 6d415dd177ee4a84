import type { AppError } from '#contract/app-error.ts';
import type { Channel } from './channel.ts';

/** Channels that somebody else brings, as the desktop's main process brings ports; a client takes them with `open`. */
export interface BroughtChannels {
  /** Takes the channel that was brought, or asks for one and waits; rejects once there will be no more. */
  open(): Promise<Channel>;
  /** Takes the place of the channel before, which is closed. */
  bring(channel: Channel): void;
  /** The other end of the last channel is gone; another may come. */
  lost(): void;
  /** No channel will come any more. */
  end(reason: AppError): void;
}

/** `ask` is called when a channel is wanted and none is at hand. */
export function broughtChannels(ask: () => void): BroughtChannels {
  let last: Channel | null = null;
  let untaken: Channel | null = null;
  let taker: { resolve(channel: Channel): void; reject(reason: AppError): void } | null = null;
  let ended: AppError | null = null;

  function lose(): void {
    last?.close();
    last = null;
    untaken = null;
  }

  return {
    open() {
      if (ended) return Promise.reject(ended);
      if (untaken) {
        const taken = untaken;
        untaken = null;
        return Promise.resolve(taken);
      }
      return new Promise((resolve, reject) => {
        taker = { resolve, reject };
        ask();
      });
    },
    bring(channel) {
      lose();
      last = channel;
      if (taker) taker.resolve(channel);
      else untaken = channel;
      taker = null;
    },
    lost: lose,
    end(reason) {
      ended = reason;
      lose();
      taker?.reject(reason);
    },
  };
}

import { AppError } from '#contract/app-error.ts';
import type { Channel } from './channel.ts';
import { type GreetedChannel, type LaterMessage, openGreeted } from './greeting.ts';

export interface OpeningOptions {
  /** Opens a new channel to the core and settles by itself. An AppError means for good; any other rejection is tried again. */
  open(): Promise<Channel>;
  /** Resolves after that many milliseconds. */
  wait(milliseconds: number): Promise<void>;
  /** How often in a row opening is tried before giving up. */
  readonly attempts?: number;
  /** In milliseconds, before a lost connection is opened again; doubled with every failure, up to `longestWait`. */
  readonly firstWait?: number;
  readonly longestWait?: number;
  /** In milliseconds: how long the core may take to say hello on an open channel. */
  readonly greetingWait?: number;
}

interface Opening {
  /** After a lost connection even the first attempt waits: a core that drops everyone at once is not to be rushed. */
  readonly returning: boolean;
  isGivenUp(): boolean;
  received(message: LaterMessage): void;
}

const goneSentence = '与本机服务的连接已断开，未完成的操作没有结果。请重新启动程序，并核对最后一步是否已保存。';

/** Opens a channel on which the core has said hello, trying again after growing waits; rejects with an AppError. */
export async function openPatiently(options: OpeningOptions, opening: Opening): Promise<GreetedChannel> {
  const { open, wait, attempts = 8, firstWait = 100, longestWait = 5000, greetingWait = 30_000 } = options;
  for (let failures = 0; failures < attempts; failures++) {
    if (failures > 0 || opening.returning) await wait(Math.min(longestWait, firstWait * 2 ** failures));
    if (opening.isGivenUp()) break;
    try {
      return await openGreeted({ open, patience: () => wait(greetingWait), received: opening.received });
    } catch (error) {
      if (error instanceof AppError) throw error;
    }
  }
  throw new AppError('disconnected', goneSentence);
}

import { AppError } from '#contract/app-error.ts';
import type { CommandName, InputOf, JobName, OutputOf, QueryName } from '#contract/contract.ts';
import type { Progress, Topic } from '#contract/method.ts';
import { type ConnectionState, keepConnection } from './connection.ts';
import { createListeners } from './listeners.ts';
import type { OpeningOptions } from './opening.ts';
import { type CancelSignal, createPendingCalls } from './pending-calls.ts';

export interface QueryOptions {
  readonly signal?: CancelSignal | undefined;
}

export interface JobOptions {
  readonly signal?: CancelSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface QueryAnswer<Result> {
  readonly result: Result;
  /** What the answer was made from: when one of these changes, it is out of date. */
  readonly topics: readonly Topic[];
}

/** `everything` after a lost connection: what changed meanwhile is not known. */
export type Changed = readonly Topic[] | 'everything';

/**
 * One page's way to the core. Every call is settled: with its answer, with the core's AppError, or with an AppError
 * `disconnected` or `cancelled`. After a lost connection unanswered calls are sent again under their old command id.
 */
export interface Client {
  readonly state: ConnectionState;
  /** From now on every new call is made as whoever holds this session; null: as nobody. */
  carrySession(session: string | null): void;
  /** Asks, and also tells what the answer was made from. */
  ask<Name extends QueryName>(
    name: Name,
    input: InputOf<Name>,
    options?: QueryOptions,
  ): Promise<QueryAnswer<OutputOf<Name>>>;
  /** Asks for the answer alone. */
  query<Name extends QueryName>(name: Name, input: InputOf<Name>, options?: QueryOptions): Promise<OutputOf<Name>>;
  command<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  /** A cancelled job is settled by the core: it may have been done already. */
  job<Name extends JobName>(name: Name, input: InputOf<Name>, options?: JobOptions): Promise<OutputOf<Name>>;
  /** Tells of every commit, also those of other windows; returns the way to stop listening. */
  onChanged(listener: (changed: Changed) => void): () => void;
  onState(listener: (state: ConnectionState) => void): () => void;
  close(): void;
}

export interface ClientOptions extends OpeningOptions {
  /** Makes the id of a command or job; no two may be alike, not even from two windows. */
  makeId(): string;
}

export function createClient(options: ClientOptions): Client {
  const changes = createListeners<Changed>();
  const states = createListeners<ConnectionState>();
  const calls = createPendingCalls(message => connection.send(message));
  let instance: string | null = null;
  let session: string | undefined;

  const connection = keepConnection(options, {
    greeted(hello) {
      const earlier = instance;
      instance = hello.instance;
      if (earlier !== null && earlier !== instance) calls.rejectBegun(restarted());
      calls.sendAgain();
      if (earlier !== null) changes.tell('everything');
    },
    received(message) {
      if (message.type === 'event') changes.tell(message.topics);
      else calls.receive(message);
    },
    stateChanged: states.tell,
    ended: calls.end,
  });

  async function ask<Name extends QueryName>(name: Name, input: InputOf<Name>, { signal }: QueryOptions = {}) {
    const { result, topics } = await calls.start({ method: name, input, session, signal });
    return { result: result as OutputOf<Name>, topics };
  }

  async function write<Name extends CommandName | JobName>(
    name: Name,
    input: InputOf<Name>,
    { signal, onProgress }: JobOptions = {},
  ) {
    const { result } = await calls.start({
      method: name,
      input,
      session,
      commandId: options.makeId(),
      signal,
      onProgress,
    });
    return result as OutputOf<Name>;
  }

  return {
    get state() {
      return connection.state;
    },
    carrySession(token) {
      session = token ?? undefined;
    },
    ask,
    query: async (name, input, queryOptions) => (await ask(name, input, queryOptions)).result,
    command: (name, input) => write(name, input),
    job: write,
    onChanged: changes.add,
    onState: states.add,
    close: connection.close,
  };
}

function restarted(): AppError {
  return new AppError('disconnected', '本机服务已重新启动，刚才的操作可能没有完成。请核对后再试。');
}

import type { InputOf, JobName, OutputOf } from '#contract/contract.ts';
import type { Progress } from '#contract/method.ts';
import type { Client } from '#rpc/client.ts';
import { type Failure, failureOf } from './failure.ts';

export type JobState<Result> =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly progress: Progress; readonly cancelling: boolean }
  | { readonly step: 'done'; readonly result: Result }
  | { readonly step: 'failed'; readonly failure: Failure };

export interface BoardEntry {
  readonly name: JobName;
  readonly state: JobState<unknown>;
  cancel(): void;
}

const idle = { step: 'idle' } as const;

/** Long work outlives the page that began it: jobs are kept here under a slot, and any page may look at them. */
export class JobBoard {
  readonly #client: Client;
  readonly #listeners = new Set<() => void>();
  #entries: ReadonlyMap<string, BoardEntry> = new Map();

  constructor(client: Client) {
    this.#client = client;
  }

  readonly entries = (): ReadonlyMap<string, BoardEntry> => this.#entries;

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The job in a slot as it stands; idle when there is none. */
  state(slot: string): JobState<unknown> {
    return this.#entries.get(slot)?.state ?? idle;
  }

  /** Starts a job in a slot and resolves when it ends: with its result, or null when it failed or was cancelled. */
  async start<Name extends JobName>(slot: string, name: Name, input: InputOf<Name>): Promise<OutputOf<Name> | null> {
    const stop = new AbortController();
    const entry: BoardEntry = {
      name,
      state: { step: 'running', progress: { phase: '正在准备', done: 0, total: 0 }, cancelling: false },
      cancel: () => {
        const state = this.state(slot);
        if (state.step === 'running') this.#put(slot, { ...entry, state: { ...state, cancelling: true } });
        stop.abort();
      },
    };
    const onProgress = (progress: Progress) => {
      const state = this.state(slot);
      if (state.step === 'running') this.#put(slot, { ...entry, state: { ...state, progress } });
    };
    this.#put(slot, entry);
    try {
      const result = await this.#client.job(name, input, { signal: stop.signal, onProgress });
      this.#put(slot, { ...entry, state: { step: 'done', result } });
      return result;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code === 'cancelled') this.clear(slot);
      else this.#put(slot, { ...entry, state: { step: 'failed', failure } });
      return null;
    }
  }

  /** Forgets a finished job; a running one stays. */
  clear(slot: string): void {
    const entries = new Map(this.#entries);
    entries.delete(slot);
    this.#tell(entries);
  }

  #put(slot: string, entry: BoardEntry): void {
    this.#tell(new Map(this.#entries).set(slot, entry));
  }

  #tell(entries: ReadonlyMap<string, BoardEntry>): void {
    this.#entries = entries;
    for (const listener of this.#listeners) listener();
  }
}

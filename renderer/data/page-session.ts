import type { Client } from '#rpc/client.ts';

/** `person`: somebody else sits here now, or nobody; `doubt`: the core no longer takes what this page was let in with. */
export type SessionNews = 'person' | 'doubt';

const storeKey = 'mingchou-session';

/** Who has signed in at this window; kept over a reload, and gone when the window is closed. */
export class PageSession {
  readonly #client: Client;
  readonly #store: Storage;
  readonly #listeners = new Set<(news: SessionNews) => void>();
  #codeToPrint: string | null = null;

  constructor(client: Client, store: Storage) {
    this.#client = client;
    this.#store = store;
    client.carrySession(store.getItem(storeKey));
  }

  /** A recovery code that has just been made and must be shown before anything else; never stored. */
  get codeToPrint(): string | null {
    return this.#codeToPrint;
  }

  /** Somebody has signed in. */
  enter(token: string, codeToPrint: string | null = null): void {
    this.#codeToPrint = codeToPrint;
    this.#store.setItem(storeKey, token);
    this.#client.carrySession(token);
    this.#tell('person');
  }

  /** Nobody sits here any more. */
  leave(): void {
    this.#codeToPrint = null;
    this.#store.removeItem(storeKey);
    this.#client.carrySession(null);
    this.#tell('person');
  }

  /** Another recovery code has been made in the middle of the work; it is shown before anything else. */
  showCode(code: string): void {
    this.#codeToPrint = code;
    this.#tell('doubt');
  }

  codeWasPrinted(): void {
    this.#codeToPrint = null;
    this.#tell('doubt');
  }

  /** To be called when a call was refused because the session has ended or is locked. */
  readonly doubt = (): void => this.#tell('doubt');

  readonly onNews = (listener: (news: SessionNews) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #tell(news: SessionNews): void {
    for (const listener of this.#listeners) listener(news);
  }
}

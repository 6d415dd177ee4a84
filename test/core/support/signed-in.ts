import { AppError } from '#contract/app-error.ts';
import type { InputOf } from '#contract/contract.ts';
import type { Client } from '#rpc/client.ts';

/** Whoever works in the tests: the first account of their bureaus. */
export const testAccount: InputOf<'account.createFirst'> = { name: '林英', password: 'Yunhe#2026' };

/** Passwords of tests are guessed a thousand times faster than those of the product, whose cost has its own test. */
export const testPasswordCost = 4;

/** How somebody comes to sit at a page, and is there again when it has locked itself. */
export interface Seat {
  /** A workspace was opened without a session. */
  enter(client: Client): Promise<void>;
  wake(client: Client): Promise<void>;
}

/** As a person does it, with his password. */
export const throughTheDoor: Seat = {
  async enter(client) {
    const { state } = await client.query('account.session', {});
    if (state === 'signed-out') takeSession(client, await client.job('account.signIn', testAccount));
  },
  async wake(client) {
    await client.job('account.unlock', { password: testAccount.password });
  },
};

/** What opens a workspace without signing anybody in. */
const opening = new Set<unknown>(['workspace.open', 'workspace.unpack', 'backup.restore', 'recovery.restore']);

type Asking = (...asked: readonly unknown[]) => Promise<unknown>;

/**
 * A page at which somebody sits. It takes on the session of whatever signs it in, takes its seat where a workspace was
 * opened without one, and again when days have passed; all else goes through as it is.
 */
export function signedIn(client: Client, seat: Seat = throughTheDoor): Client {
  const { ask, query, command, job } = client as unknown as Record<'ask' | 'query' | 'command' | 'job', Asking>;
  const sitting = (method: Asking): Asking => {
    return async (...asked) => {
      const answer = await method(...asked).catch(async (error: unknown) => {
        if (!(error instanceof AppError) || error.code !== 'locked') throw error;
        await seat.wake(client);
        return method(...asked);
      });
      takeSession(client, answer);
      if (opening.has(asked[0])) await seat.enter(client);
      return answer;
    };
  };
  const own = { ask: sitting(ask), query: sitting(query), command: sitting(command), job: sitting(job) };
  return Object.assign(Object.create(client), own) as Client;
}

/** Uses the session that an answer brings. */
export function takeSession(client: Pick<Client, 'carrySession'>, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null || !('session' in answer)) return;
  if (typeof answer.session === 'string') client.carrySession(answer.session);
}

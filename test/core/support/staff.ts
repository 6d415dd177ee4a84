import { onTestFinished } from 'vitest';
import { connectInProcess } from '#host/in-process-client.ts';
import type { Client } from '#rpc/client.ts';
import type { RunningCore } from './running-core.ts';

export const staffPassword = 'Qinghe#2027';

/** A page of its own at a running core, at which nobody has signed in. */
export function anotherPage(running: RunningCore): Client {
  const page = connectInProcess(running.core, error => running.bugs.push(error));
  onTestFinished(() => page.close());
  return page;
}

export interface Colleague {
  readonly id: number;
  readonly name: string;
  readonly page: Client;
  readonly session: string;
}

/** Gives somebody an account with some roles, who then signs in at a page of his own with a password of his own. */
export async function colleague(running: RunningCore, name: string, roles: string[]): Promise<Colleague> {
  const first = `${staffPassword}!`;
  const reason = '新到岗';
  const { id } = await running.client.job('account.save', { id: null, name, roles, password: first, reason });
  const page = anotherPage(running);
  const { session } = await page.job('account.signIn', { name, password: first });
  page.carrySession(session);
  await page.job('account.changePassword', { current: first, password: staffPassword });
  return { id, name, page, session };
}

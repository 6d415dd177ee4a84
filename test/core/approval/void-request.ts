import { approverPassword, seatApprovers } from '../support/approval-work.ts';
import { draftOf } from '../support/draft.ts';
import type { RunningCore } from '../support/running-core.ts';
import { anotherPage } from '../support/staff.ts';

export const reason = '计划取消';

/** A draft task, the two who may agree to its voiding, and the request. */
export async function requestToVoid(running: RunningCore) {
  await seatApprovers(running);
  const { id: subject } = await running.client.command('task.create', draftOf());
  const { id } = await request(running, subject);
  return { running, subject, id };
}

export const request = ({ client }: RunningCore, subject: number, why = reason) =>
  client.command('approval.request', { action: 'task.void', subject, reason: why, details: {} });

export const list = ({ client }: Pick<RunningCore, 'client'>, show: 'for-me' | 'open' | 'mine' | 'all') =>
  client.query('approval.list', { show, action: null, after: null, limit: 10 });

export async function pageOf(running: RunningCore, name: string) {
  const page = anotherPage(running);
  page.carrySession((await page.job('account.signIn', { name, password: approverPassword })).session);
  return page;
}

export async function idOf({ client }: RunningCore, name: string): Promise<number> {
  return (await client.query('account.list', {})).find(account => account.name === name)?.id ?? 0;
}

import type { InputOf } from '#contract/contract.ts';
import { hashPassword } from '#core/account/password-hash.ts';
import { instantText } from '#core/service/clock.ts';
import { type Call, callOver } from './caller.ts';
import type { RunningCore } from './running-core.ts';
import { testAccount, testPasswordCost } from './signed-in.ts';

type Asked = InputOf<'approval.request'>;

/** The two who agree to what is asked for in the tests. */
export const approvers = ['郭强', '梁平'] as const;

export const approverPassword = 'Shenpi#2026';

/** Gives both an account and a password of their own, as their administrator and they themselves do it. */
export async function appointApprovers(call: Call): Promise<void> {
  const first = `${approverPassword}!`;
  for (const name of approvers) {
    await call('account.save', { id: null, name, roles: ['reviewer'], password: first, reason: '负责审批' });
    await call('account.signIn', { name, password: first });
    await call('account.changePassword', { current: first, password: approverPassword });
    await call('account.signIn', testAccount);
  }
}

/** Asks, and has as many as are needed agree at the same page. */
export async function approveHere(call: Call, asked: Asked): Promise<number> {
  const { id } = await call('approval.request', asked);
  const { action, subject } = asked;
  const { needed, deciders } = await call('approval.standing', { action, subject });
  const able = approvers.map(name => deciders.find(decider => decider.name === name)?.id ?? 0);
  for (const accountId of able.slice(0, needed)) {
    await call('approval.decideHere', { id, accountId, password: approverPassword, decision: 'approve', note: '' });
  }
  return id;
}

/** Asks, takes it back, asks again, and has one agree later at a page of his own, from his list. */
export async function approveFromList(call: Call, asked: Asked): Promise<void> {
  const first = await call('approval.request', asked);
  await call('approval.withdraw', { id: first.id, reason: '再想想' });
  await call('approval.request', asked);
  await call('account.signIn', { name: approvers[0], password: approverPassword });
  const { rows } = await call('approval.list', { show: 'for-me', action: null, after: null, limit: 10 });
  await call('approval.decide', { id: rows[0]?.id ?? 0, decision: 'approve', note: '同意' });
  await call('account.signIn', testAccount);
}

/** Puts the approvers into a bureau without a word in its trail, once. */
export async function seatApprovers(running: RunningCore): Promise<void> {
  const { accounts } = running.application.requireWorkspace();
  const password = await hashPassword(approverPassword, testPasswordCost);
  for (const name of approvers) {
    if (accounts.named(name)) continue;
    accounts.add({ name, password, mustChange: false, roles: ['reviewer'] }, instantText(running.clock.now()));
  }
}

/** What a deed needs before it is done; answers the id of the request. */
export async function approve(
  running: RunningCore,
  { details = {}, ...asked }: Omit<Asked, 'details'> & { readonly details?: Asked['details'] },
): Promise<number> {
  await seatApprovers(running);
  return approveHere(callOver(running.client), { ...asked, details });
}

/** Confirms a disclosure with the approval it takes. */
export async function confirmDisclosure(
  running: RunningCore,
  taskId: number,
  details: Omit<InputOf<'disclosure.confirm'>, 'taskId'>,
): Promise<void> {
  await approve(running, { action: 'disclosure.confirm', subject: taskId, reason: '已在平台发布', details });
  await running.client.command('disclosure.confirm', { taskId, ...details });
}

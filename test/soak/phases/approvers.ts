import { approverPassword, approvers } from '../../core/support/approval-work.ts';
import type { Call } from '../../core/support/caller.ts';
import { testAccount } from '../../core/support/signed-in.ts';

const first = `${approverPassword}!`;

/** Gives those who agree an account and a password of their own, from wherever that stands. */
export async function appointOnce(call: Call): Promise<void> {
  for (const name of approvers) {
    const account = (await call('account.list', {})).find(one => one.name === name);
    if (account?.mustChangePassword === false) continue;
    if (!account) {
      await call('account.save', { id: null, name, roles: ['reviewer'], password: first, reason: '负责审批' });
    }
    await call('account.signIn', { name, password: first });
    await call('account.changePassword', { current: first, password: approverPassword });
    await call('account.signIn', testAccount);
  }
}

/** Asks for what a cancellation needs and has it agreed to, from wherever that stands. */
export async function agreeToCancel(call: Call, drawId: number, reason: string): Promise<void> {
  const about = { action: 'draw.cancel', subject: drawId } as const;
  for (;;) {
    const { request, deciders } = await call('approval.standing', about);
    if (request?.state === 'approved') return;
    if (!request) {
      await call('approval.request', { ...about, reason, details: {} });
      continue;
    }
    const accountId = deciders[0]?.id;
    if (accountId === undefined) throw new Error(`Nobody is left to agree: ${JSON.stringify(request)}`);
    const { id } = request;
    await call('approval.decideHere', { id, accountId, password: approverPassword, decision: 'approve', note: '' });
  }
}

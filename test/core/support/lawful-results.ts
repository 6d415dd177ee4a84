import { approverPassword, approvers, seatApprovers } from './approval-work.ts';
import { type Call, callOver } from './caller.ts';
import { drawUntil } from './ceremony.ts';
import { sheetsOf } from './results.ts';
import type { RunningCore } from './running-core.ts';
import { settableClock } from './settable-clock.ts';
import { testAccount } from './signed-in.ts';

/** A closed draw of four objects, a fortnight later, in a bureau whose results are recorded in full and reviewed. */
export async function lawfulTask(county: (clock?: ReturnType<typeof settableClock>) => Promise<RunningCore>) {
  const running = await county(settableClock('2026-03-02T09:30:00+08:00'));
  const strata = ['A', 'B', 'C', 'D'].map(code => ({ code, mode: 'count', count: 1 }) as const);
  const { taskId } = await drawUntil(running, 'CLOSED', { strata });
  const profile = await running.client.query('profile.get', {});
  const resultRule = { ...profile.resultRule, reviewNeeded: true, fullRecord: true };
  await running.client.command('profile.save', { profile: { ...profile, resultRule }, reason: '照法律' });
  await seatApprovers(running);
  running.clock.set('2026-03-16T10:00:00+08:00');
  const call = callOver(running.client);
  return { running, call, taskId, sheets: await sheetsOf(running, taskId) };
}

/** Does something as somebody else who may review. */
export async function asReviewer<Result>(call: Call, work: () => Promise<Result>): Promise<Result> {
  await call('account.signIn', { name: approvers[0], password: approverPassword });
  try {
    return await work();
  } finally {
    await call('account.signIn', testAccount);
  }
}

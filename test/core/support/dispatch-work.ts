import type { InputOf } from '#contract/contract.ts';
import { approveHere, approverPassword, approvers } from './approval-work.ts';
import type { Call } from './caller.ts';
import { draftOf } from './draft.ts';
import { testAccount } from './signed-in.ts';

const page = { after: null, limit: 100 };

/** The particulars of a sheet with nothing in them. */
export const blankSheet: Omit<InputOf<'dispatch.save'>, 'id'> = {
  leaderId: null,
  assistantIds: [],
  method: '',
  plannedOn: null,
  noticeWay: '',
  noticedOn: null,
  receipt: '',
  entryCode: '',
  scannedAt: null,
  outageReason: '',
  enteredBackOn: null,
  rating: '',
  remoteHelp: false,
};

/** Sends the teams of a task out: days, notices, a recusal that is granted and one that is refused, and the sheets themselves. */
export async function dispatchTeams(call: Call, today: string, taskId: number): Promise<void> {
  await approveTasks(call, today);
  await call('dispatch.planDays', { taskId, from: today, to: `${Number(today.slice(0, 4)) + 1}-01-31` });
  const { rows } = await call('dispatch.list', { taskId, ...page });
  const [first, second] = rows;
  const ids = rows.map(({ id }) => id);
  await call('dispatch.markNotices', { ids, way: 'served', on: today, receipt: '店主签收' });
  const asked = { applicant: 'inspector', kind: 'kin', reason: '店主是其姐夫', on: today } as const;
  const requests = [first, second].flatMap(sheet => (sheet ? [sheet] : []));
  const made: number[] = [];
  for (const { id, team } of requests) {
    const inspectorId = team[0]?.id ?? 0;
    made.push((await call('recusal.request', { assignmentId: id, inspectorId, ...asked })).id);
  }
  await call('account.signIn', { name: approvers[0], password: approverPassword });
  await call('recusal.decide', { id: made[0] ?? 0, decision: 'refused', reason: '经查没有亲属关系' });
  await call('recusal.decide', { id: made[1] ?? 0, decision: 'refused', reason: '经查没有亲属关系' });
  await call('account.signIn', testAccount);
  await call('recusal.list', { taskId, show: 'all', ...page });
  await call('recusal.export', { taskId });
  await call('dispatch.move', { ids, event: 'dispatch', reason: '' });
  const { id: helper } = (await call('assistant.list', { text: '', kinds: [], ...page })).rows[0] ?? { id: 0 };
  const assistantIds = helper > 0 ? [helper] : [];
  const leaderId = first?.team[0]?.id ?? null;
  await call('dispatch.save', { ...blankSheet, id: first?.id ?? 0, leaderId, assistantIds, entryCode: 'RQ-1' });
  await call('dispatch.history', { id: first?.id ?? 0 });
}

/** Approves a task, takes it back to its draft, and drafts its scheme, under the law that every check is approved beforehand. */
async function approveTasks(call: Call, today: string): Promise<void> {
  const profile = await call('profile.get', {});
  const lawful = { ...profile, dispatchRule: { ...profile.dispatchRule, approvalNeeded: true } };
  await call('profile.save', { profile: lawful, reason: '国办发〔2024〕54号' });
  const origin = {
    planLineId: null,
    source: 'superior',
    sourceText: '市局交办',
    subject: '',
    urgentReason: null,
  } as const;
  const { id } = await call('task.create', { ...draftOf({ checkFrom: today, checkTo: today }), origin });
  await call('task.scheme', { id, issuedOn: today });
  await approveHere(call, { action: 'task.release', subject: id, reason: '方案已会签', details: {} });
  await call('task.reopen', { id, reason: '再改比例' });
  await call('profile.save', { profile, reason: '试办结束' });
}

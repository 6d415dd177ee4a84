import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf } from '#contract/contract.ts';
import { approverPassword, approvers } from './approval-work.ts';
import type { Call } from './caller.ts';
import { resultOf } from './results.ts';
import { testAccount } from './signed-in.ts';
import type { JobPlace } from './whole-job.ts';

const page = { after: null, limit: 100 };

/** A tested product with everything its record must have. */
export const testedProduct = {
  verdict: 'qualified',
  fields: { agency: '市产品质量检验所', productName: '电热水壶', reportNumber: 'W2026-0001' },
} as const satisfies NonNullable<NonNullable<InputOf<'result.save'>['details']>['products']>[number];

/** Lets somebody else approve every result of a task that waits for it. */
export async function reviewAll(call: Call, taskId: number): Promise<void> {
  await call('account.signIn', { name: approvers[0], password: approverPassword });
  const waiting = { taskId, state: 'entered', problem: false, text: '', ...page } as const;
  const { rows } = await call('result.queue', waiting);
  const results = rows.map(({ assignmentId, version }) => ({ assignmentId, version }));
  await call('result.review', { results, decision: 'approve', opinion: '' });
  await call('account.signIn', testAccount);
}

/** Keeps evidence, sends sheets out and takes them back, has results reviewed and some of them checked once more. */
export async function keepResults(call: Call, place: JobPlace, taskId: number): Promise<void> {
  const { rows } = await call('assignment.list', { taskId, ...page });
  const [first, second] = rows;
  const assignmentId = first?.id ?? 0;
  const { result } = await call('result.get', { assignmentId });
  const days = { checkedOn: result?.checkedOn ?? '', endedOn: result?.endedOn ?? '' };
  const details = { products: [testedProduct], partySignature: 'signed' as const, guidance: '讲解明码标价' };
  const tested = resultOf(first, {
    ...days,
    outcome: '8a',
    details,
    version: result?.version ?? 0,
    reason: '补录产品',
  });
  await call('result.save', tested);
  await keepFiles(call, place, assignmentId);
  const exported = await call('result.exportSheets', { taskId });
  const file = await place.grantFile(join(place.folder, '导出', exported.name));
  const { sha256 } = await call('result.lookSheets', { taskId, file });
  await call('result.takeSheets', { taskId, file, sha256 });
  await reviewAll(call, taskId);
  await checkAgain(call, { taskId, day: place.today(), assignmentIds: [second?.id ?? 0] });
}

async function keepFiles(call: Call, { folder, grantFile }: JobPlace, assignmentId: number): Promise<void> {
  for (const name of ['门头照片.jpg', '拍错的照片.jpg']) {
    const path = join(folder, '..', name);
    writeFileSync(path, name);
    const { id } = await call('evidence.add', {
      assignmentId,
      itemId: null,
      file: await grantFile(path),
      note: '正门',
    });
    if (name.startsWith('拍错')) await call('evidence.remove', { id, reason: '拍错了店' });
  }
  await call('evidence.verify', { taskId: null });
}

interface Again {
  readonly taskId: number;
  readonly day: string;
  readonly assignmentIds: number[];
}

async function checkAgain(call: Call, { taskId, day, assignmentIds }: Again): Promise<void> {
  await call('recheck.choose', { assignmentIds, level: 'own', onDay: day, byWhom: '信用监管股' });
  const span = { from: '2000-01-01', to: day };
  await call('recheck.draw', { taskId, ...span, count: 1, level: 'city', onDay: day, byWhom: '市局督导组' });
  const { rows } = await call('recheck.list', { show: 'open', text: '', ...page });
  const id = rows[0]?.id ?? 0;
  await call('recheck.record', { id, outcome: '5', agrees: false, difference: '原记录未发现问题', opinion: '更正' });
}

/** Corrects a result that is public already. */
export async function correctPublic(call: Call, taskId: number): Promise<void> {
  const { rows } = await call('assignment.list', { taskId, ...page });
  const sheet = rows[1];
  const { result } = await call('result.get', { assignmentId: sheet?.id ?? 0 });
  if (!result) throw new RangeError('A public task has all its results.');
  const { checkedOn, endedOn, version } = result;
  const right = resultOf(sheet, { outcome: '5', checkedOn, endedOn });
  await call('result.correct', { ...right, version, reason: '复核与原记录不一致' });
  await reviewAll(call, taskId);
}

import { expect, test } from 'vitest';
import { approve, approverPassword, approvers, seatApprovers } from '../support/approval-work.ts';
import { draftOf } from '../support/draft.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import type { RunningCore } from '../support/running-core.ts';
import { anotherPage, colleague } from '../support/staff.ts';
import { idOf, list, pageOf, reason, request, requestToVoid } from './void-request.ts';

const county = prepared(smallCounty);
const askedToVoid = async () => requestToVoid(await county());

const newest = async ({ client }: RunningCore) => (await client.query('audit.list', { after: null, limit: 10 })).rows;

test('a deed that needs somebody else is refused by a sentence that names who may decide', async () => {
  const running = await county();
  await seatApprovers(running);
  const { id } = await running.client.command('task.create', draftOf());
  const refusal = await refusalOf(running.client.command('task.void', { id, reason }));
  expect(refusal.code).toBe('needs-approval');
  expect(refusal.message).toBe('作废任务须由 1 人审批：还没有申请。可以审批的人：郭强（审核人）、梁平（审核人）。');
  expect((await running.client.query('task.get', { id })).state).toBe('draft');
});

test('in a bureau with one account the sentence says that another is needed, and who can make it', async () => {
  const running = await county();
  const { id } = await running.client.command('task.create', draftOf());
  const refusal = await refusalOf(running.client.command('task.void', { id, reason }));
  expect(refusal.message).toContain('没有别的账号可以审批，还缺 1 个账号');
  expect(refusal.message).toContain('系统管理员（林英）');
  const standing = await running.client.query('approval.standing', { action: 'task.void', subject: id });
  expect(standing).toMatchObject({
    needed: 1,
    request: null,
    deciders: [],
    shortage: expect.stringContaining('另建账号'),
  });
});

test('asked for, agreed to from the list of another, done: each step stands in the trail, and the request points to the deed', async () => {
  const { running, subject, id } = await askedToVoid();
  const page = await pageOf(running, approvers[0]);
  const waiting = await page.query('approval.list', { show: 'for-me', action: null, after: null, limit: 10 });
  expect(waiting).toMatchObject({ total: 1, rows: [{ id, mine: false, mayDecide: true, reason, state: 'open' }] });
  await page.command('approval.decide', { id, decision: 'approve', note: '同意作废' });
  expect((await refusalOf(page.command('approval.decide', { id, decision: 'reject', note: '' }))).code).toBe(
    'conflict',
  );
  await running.client.command('task.void', { id: subject, reason });
  expect((await running.client.query('task.get', { id: subject })).state).toBe('void');
  const entries = await newest(running);
  expect(entries.slice(0, 4).map(({ action, actor }) => [action, actor])).toEqual([
    ['task.void', '林英（系统管理员）'],
    ['approval.decide', '郭强（审核人）'],
    ['account.signIn', '郭强（审核人）'],
    ['approval.request', '林英（系统管理员）'],
  ]);
  const [used] = (await list(running, 'all')).rows;
  expect(used).toMatchObject({
    state: 'used',
    auditSeq: entries[0]?.seq,
    decisions: [{ name: '郭强', roles: ['审核人'], decision: 'approve', note: '同意作废', here: false }],
  });
  expect(JSON.parse(entries[0]?.after ?? '{}')).toEqual({ state: 'void', 审批: { 编号: id, 批准人: ['郭强'] } });
});

test('nobody approves what he asked for, neither from his list nor by his password', async () => {
  const { running, id } = await askedToVoid();
  expect((await list(running, 'for-me')).rows).toEqual([]);
  const own = await refusalOf(running.client.command('approval.decide', { id, decision: 'approve', note: '' }));
  expect(own).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('不能由自己审批') });
  const accountId = await idOf(running, '林英');
  const here = { id, accountId, password: 'Yunhe#2026', decision: 'approve', note: '' } as const;
  expect((await refusalOf(running.client.job('approval.decideHere', here))).message).toContain('不能由自己审批');
  expect(() =>
    running
      .database()
      .raw.prepare("INSERT INTO approval_decision VALUES (?, ?, '林英', '[]', 'approve', '', 'x', 0)")
      .run(id, accountId),
  ).toThrow('nobody approves what he asked for');
});

test('at the same page another person agrees by his password, and nobody else is signed in by it', async () => {
  const { running, subject, id } = await askedToVoid();
  const accountId = await idOf(running, approvers[1]);
  await running.client.job('approval.decideHere', {
    id,
    accountId,
    password: approverPassword,
    decision: 'approve',
    note: '',
  });
  const [entry] = await newest(running);
  expect(entry).toMatchObject({ action: 'approval.decideHere', actor: '梁平（审核人）' });
  expect(entry?.after).toContain('在林英登录的页面上');
  expect((await running.client.query('account.session', {})).who?.name).toBe('林英');
  expect((await list(running, 'open')).rows[0]).toMatchObject({ state: 'approved', decisions: [{ here: true }] });
  await running.client.command('task.void', { id: subject, reason });
});

test('wrong passwords at the page of another count as at sign-in, and lock', async () => {
  const { running, id } = await askedToVoid();
  const accountId = await idOf(running, approvers[0]);
  const attempt = (password: string) =>
    running.client.job('approval.decideHere', { id, accountId, password, decision: 'approve', note: '' });
  expect((await refusalOf(attempt('falsch-1A'))).message).toContain('还可以再试 4 次');
  for (const _ of [1, 2, 3, 4]) await refusalOf(attempt('falsch-1A'));
  expect((await refusalOf(attempt(approverPassword))).message).toContain('已锁定到');
  const door = anotherPage(running).job('account.signIn', { name: approvers[0], password: approverPassword });
  expect((await refusalOf(door)).message).toContain('已锁定到');
  running.clock.addMinutes(16);
  await attempt(approverPassword);
  expect((await list(running, 'open')).rows[0]?.state).toBe('approved');
});

test('whoever lacks the right to decide, is disabled, or has a password from somebody else cannot agree by it', async () => {
  const { running, id } = await askedToVoid();
  const { client } = running;
  const decide = (accountId: number, password: string) =>
    refusalOf(client.job('approval.decideHere', { id, accountId, password, decision: 'approve', note: '' }));
  const clerk = await colleague(running, '高飞', ['clerk']);
  expect((await decide(clerk.id, 'Qinghe#2027')).message).toContain('没有“审批”的权限');
  const fresh = { id: null, name: '周静', roles: ['reviewer'], password: 'Qinghe#2028', reason: '新到岗' };
  const given = await client.job('account.save', fresh);
  expect((await decide(given.id, 'Qinghe#2028')).message).toContain('代设');
  const gone = await idOf(running, approvers[0]);
  await client.command('account.disable', { id: gone, reason: '调离' });
  expect((await decide(gone, approverPassword)).message).toContain('已停用');
  const refusal = await refusalOf(clerk.page.command('approval.decide', { id, decision: 'approve', note: '' }));
  expect(refusal.code).toBe('not-allowed');
});

test('one who turns it down ends it, and it may be asked for anew', async () => {
  const { running, subject, id } = await askedToVoid();
  const page = await pageOf(running, approvers[0]);
  await page.command('approval.decide', { id, decision: 'reject', note: '先问联席办' });
  expect((await refusalOf(running.client.command('task.void', { id: subject, reason }))).message).toContain(
    '还没有申请',
  );
  expect((await list(running, 'mine')).rows).toMatchObject([
    { state: 'rejected', decisions: [{ note: '先问联席办' }] },
  ]);
  await request(running, subject);
  expect((await list(running, 'mine')).rows.map(({ state }) => state)).toEqual(['open', 'rejected']);
});

test('only whoever asked takes it back, and who may not do the deed may not ask for it', async () => {
  const { running, subject, id } = await askedToVoid();
  const clerk = await colleague(running, '高飞', ['inspector']);
  expect((await refusalOf(clerk.page.command('approval.withdraw', { id, reason }))).message).toContain(
    '只能由本人撤回',
  );
  const asked = { action: 'task.void', subject, reason, details: {} } as const;
  expect((await refusalOf(clerk.page.command('approval.request', asked))).code).toBe('not-allowed');
  expect((await refusalOf(request(running, subject))).message).toContain('已经申请过');
  await running.client.command('approval.withdraw', { id, reason: '不作废了' });
  expect((await refusalOf(running.client.command('approval.withdraw', { id, reason }))).code).toBe('conflict');
  await request(running, subject);
});

test('the list shows what is under way first, pages by key, and counts', async () => {
  const running = await county();
  await seatApprovers(running);
  for (const _ of [1, 2, 3, 4, 5]) {
    const { id } = await running.client.command('task.create', draftOf());
    await request(running, id);
  }
  const first = await list(running, 'all');
  const [third, second] = [first.rows[2]?.id ?? 0, first.rows[3]?.id ?? 0];
  for (const id of [third, second]) await running.client.command('approval.withdraw', { id, reason: '不办了' });
  const seen: number[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof list>> = await running.client.query('approval.list', {
      show: 'all',
      action: null,
      after,
      limit: 2,
    });
    expect(page.total).toBe(5);
    seen.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  expect(seen).toEqual([5, 4, 1, 3, 2]);
  expect((await list(running, 'open')).total).toBe(3);
});

test('a decision is neither changed nor removed, by whatever hand', async () => {
  const running = await county();
  const { id } = await running.client.command('task.create', draftOf());
  await approve(running, { action: 'task.void', subject: id, reason });
  const { raw } = running.database();
  expect(() => raw.exec("UPDATE approval_decision SET decision = 'reject'")).toThrow('never changed');
  expect(() => raw.exec('DELETE FROM approval_decision')).toThrow('never removed');
});

test('no password given for an approval is kept anywhere', async () => {
  const running = await county();
  const { id } = await running.client.command('task.create', draftOf());
  await approve(running, { action: 'task.void', subject: id, reason });
  expect(JSON.stringify(await newest(running))).not.toContain(approverPassword);
  const { raw } = running.database();
  const tables = raw.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
  for (const name of tables) {
    expect(JSON.stringify(raw.prepare(`SELECT * FROM "${name}"`).all())).not.toContain(approverPassword);
  }
});

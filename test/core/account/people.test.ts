import { expect, test } from 'vitest';
import { startBureau } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { testAccount } from '../support/signed-in.ts';
import { anotherPage, colleague, staffPassword } from '../support/staff.ts';

const reason = '分工调整';

test('a new bureau has one account, and the usual roles to give', async () => {
  const { client } = await startBureau();
  const [only, ...others] = await client.query('account.list', {});
  expect(only).toMatchObject({
    name: testAccount.name,
    roles: ['administrator'],
    state: 'active',
    mustChangePassword: false,
  });
  expect(others).toEqual([]);
  const { roles, permissions } = await client.query('role.list', {});
  const titles = ['经办人', '抽取操作员', '审核人', '检查人员', '结果录入员', '印章管理员', '审计员', '系统管理员'];
  expect(roles.map(({ title }) => title)).toEqual(titles);
  expect(permissions.every(({ title }) => /\p{Script=Han}/u.test(title))).toBe(true);
});

test('the last one who can manage accounts is neither disabled nor stripped, and nothing of it is kept', async () => {
  const { client } = await startBureau();
  const [me] = await client.query('account.list', {});
  const id = me?.id ?? 0;
  const sentence = expect.stringContaining('没有人能管理账号');
  const attempts = [
    client.command('account.disable', { id, reason }),
    client.job('account.save', { id, name: '林英', roles: ['clerk'], password: null, reason }),
    client.command('role.save', {
      code: 'administrator',
      title: '系统管理员',
      permissions: ['workspace.read'],
      reason,
    }),
  ];
  for (const attempt of attempts)
    expect(await refusalOf(attempt)).toMatchObject({ code: 'conflict', message: sentence });
  expect((await client.query('account.list', {}))[0]).toEqual(me);
});

test('with a second administrator the first may go, and is named in the trail ever after', async () => {
  const running = await startBureau();
  const { page } = await colleague(running, '高飞', ['administrator']);
  const [me] = await page.query('account.list', {});
  await page.command('account.disable', { id: me?.id ?? 0, reason });
  expect((await refusalOf(running.client.query('account.list', {}))).code).toBe('signed-out');
  const { rows } = await page.query('audit.list', { after: null, limit: 10 });
  expect(rows.some(({ actor }) => actor.startsWith('林英'))).toBe(true);
  await page.command('account.enable', { id: me?.id ?? 0, reason });
  const again = anotherPage(running);
  expect((await again.job('account.signIn', testAccount)).session).toHaveLength(43);
});

test('names and titles are given once, roles must exist, and a new account needs a password that is good enough', async () => {
  const { client } = await startBureau();
  const entry = { id: null, name: '高飞', roles: ['clerk'], password: staffPassword, reason };
  await client.job('account.save', entry);
  expect((await refusalOf(client.job('account.save', entry))).message).toContain('已有名为“高飞”');
  expect((await refusalOf(client.job('account.save', { ...entry, name: '周静', roles: ['king'] }))).code).toBe(
    'not-found',
  );
  expect((await refusalOf(client.job('account.save', { ...entry, name: '周静', password: null }))).code).toBe(
    'invalid-input',
  );
  expect((await refusalOf(client.job('account.save', { ...entry, name: '周静', password: '12345678' }))).code).toBe(
    'invalid-input',
  );
  const role = { code: null, title: '审计员', permissions: [], reason };
  expect((await refusalOf(client.command('role.save', role))).message).toContain('已有名为“审计员”');
  expect((await refusalOf(client.command('role.save', { ...role, code: 'king', title: '王' }))).code).toBe('not-found');
  expect((await client.query('account.list', {})).map(({ name }) => name)).toEqual(['林英', '高飞']);
});

test('what changed about a person stands in the trail in words, with the reason', async () => {
  const running = await startBureau();
  const { id } = await colleague(running, '高飞', ['clerk']);
  await running.client.job('account.save', {
    id,
    name: '高飞（信用股）',
    roles: ['clerk', 'auditor'],
    password: null,
    reason,
  });
  const { rows } = await running.client.query('audit.list', { after: null, limit: 1 });
  expect(rows[0]).toMatchObject({
    action: 'account.save',
    subject: '高飞（信用股）',
    before: '{"姓名":"高飞","角色":["经办人"]}',
    after: '{"姓名":"高飞（信用股）","角色":["审计员","经办人"]}',
    reason,
  });
});

import { expect, test } from 'vitest';
import { hashPassword, isPassword, usualCost } from '#core/account/password-hash.ts';
import { startBureau } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import type { RunningCore } from '../support/running-core.ts';
import { testAccount } from '../support/signed-in.ts';
import { anotherPage, colleague, staffPassword } from '../support/staff.ts';

const wrong = { name: '高飞', password: 'Guess#2026' };
const right = { name: '高飞', password: staffPassword };

/** The newest entries of the trail: action, actor and content. */
async function trail({ client }: RunningCore, limit: number) {
  const { rows } = await client.query('audit.list', { after: null, limit });
  return rows.map(({ action, actor, subject, after }) => [action, actor, subject, after]);
}

test('a password is kept as scrypt with its cost and its own salt, and found again whatever the cost is today', async () => {
  const [one, other] = await Promise.all([hashPassword('云河Yunhe1', usualCost), hashPassword('云河Yunhe1', 4)]);
  expect(one).toMatch(/^scrypt\$15\$8\$1\$[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=$/);
  expect(await hashPassword('云河Yunhe1', 4)).not.toBe(other);
  for (const kept of [one, other]) {
    expect(await isPassword('云河Yunhe1', kept)).toBe(true);
    expect(await isPassword('云河Ｙｕｎｈｅ１', kept)).toBe(true);
    expect(await isPassword('云河yunhe1', kept)).toBe(false);
    expect(await isPassword('', kept)).toBe(false);
  }
  await expect(isPassword('x', 'plain')).rejects.toThrow(RangeError);
});

test('every wrong password is counted and traced though the call fails, and the fifth locks the account for fifteen minutes', async () => {
  const running = await startBureau();
  await colleague(running, '高飞', ['auditor']);
  const page = anotherPage(running);
  for (const left of [4, 3, 2, 1]) {
    expect((await refusalOf(page.job('account.signIn', wrong))).message).toContain(`还可以再试 ${left} 次`);
  }
  expect((await refusalOf(page.job('account.signIn', wrong))).message).toContain('已锁定到 09:45');
  expect((await refusalOf(page.job('account.signIn', right))).message).toContain('已锁定到 09:45');
  expect(await trail(running, 2)).toEqual([
    ['account.signIn', '未登录', '高飞', expect.stringMatching(/"连续次数":5,"锁定至":"2026-03-02T09:45/)],
    ['account.signIn', '未登录', '高飞', '{"结果":"密码不正确","连续次数":4}'],
  ]);
  expect((await running.client.query('account.list', {})).find(one => one.name === '高飞')?.lockedUntil).toMatch(
    /09:45/,
  );
  running.clock.addMinutes(15);
  expect((await page.job('account.signIn', right)).session).toHaveLength(43);
  expect((await refusalOf(page.job('account.signIn', wrong))).message).toContain('还可以再试 4 次');
});

test('guesses that are made at once are counted one by one', async () => {
  const running = await startBureau();
  await colleague(running, '高飞', ['auditor']);
  const page = anotherPage(running);
  const guesses = Array.from({ length: 12 }, () => refusalOf(page.job('account.signIn', wrong)));
  const sentences = (await Promise.all(guesses)).map(({ message }) => message);
  expect(sentences.filter(sentence => sentence.includes('还可以再试'))).toHaveLength(4);
  expect((await refusalOf(page.job('account.signIn', right))).message).toContain('已锁定');
});

test('a lock page counts guesses as the sign-in does', async () => {
  const running = await startBureau();
  const { page } = await colleague(running, '高飞', ['auditor']);
  await page.command('account.lock', {});
  for (let guess = 0; guess < 5; guess++) await refusalOf(page.job('account.unlock', { password: 'Guess#2026' }));
  expect((await refusalOf(page.job('account.unlock', { password: staffPassword }))).message).toContain('已锁定');
});

test('an administrator resets the password: the lock ends, the trail says so, and the owner has to choose his own first', async () => {
  const running = await startBureau();
  const { id } = await colleague(running, '高飞', ['auditor']);
  const page = anotherPage(running);
  for (let guess = 0; guess < 5; guess++) await refusalOf(page.job('account.signIn', wrong));
  await running.client.job('account.resetPassword', { id, password: 'Wanfeng#31', reason: '本人忘记密码' });
  expect((await trail(running, 1))[0]).toEqual([
    'account.resetPassword',
    '林英（系统管理员）',
    '高飞',
    '{"结果":"重置密码，须由本人修改"}',
  ]);
  page.carrySession((await page.job('account.signIn', { name: '高飞', password: 'Wanfeng#31' })).session);
  expect((await page.query('account.session', {})).mustChangePassword).toBe(true);
  const refusal = await refusalOf(page.query('audit.list', { after: null, limit: 1 }));
  expect(refusal).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('改成自己的密码') });
  await page.job('account.changePassword', { current: 'Wanfeng#31', password: staffPassword });
  expect((await page.query('audit.list', { after: null, limit: 1 })).total).toBeGreaterThan(0);
});

test('a weak password, the old one again and a wrong old one are refused, each in its own words', async () => {
  const running = await startBureau();
  const { page } = await colleague(running, '高飞', ['auditor']);
  const change = (current: string, password: string) =>
    refusalOf(page.job('account.changePassword', { current, password }));
  expect((await change(staffPassword, 'Ab1#')).message).toBe('密码至少 8 位。');
  expect((await change(staffPassword, 'abcdefghij')).message).toContain('太常见');
  expect((await change(staffPassword, '高飞Gaofei123')).message).toContain('账号名');
  expect((await change(staffPassword, 'zhengzhou')).message).toContain('3 种');
  expect((await change(staffPassword, staffPassword)).message).toContain('与原密码相同');
  expect((await change('Guess#2026', 'Wanfeng#31')).message).toContain('还可以再试 4 次');
});

test('who changes his password stays signed in here, and has to sign in again elsewhere', async () => {
  const running = await startBureau();
  const { page } = await colleague(running, '高飞', ['auditor']);
  const elsewhere = anotherPage(running);
  elsewhere.carrySession((await elsewhere.job('account.signIn', right)).session);
  await page.job('account.changePassword', { current: staffPassword, password: 'Wanfeng#31' });
  expect((await page.query('account.session', {})).state).toBe('signed-in');
  expect((await elsewhere.query('account.session', {})).state).toBe('signed-out');
});

test('a name nobody has, and a disabled account, are refused alike and traced without what was typed', async () => {
  const running = await startBureau();
  const { id } = await colleague(running, '高飞', ['auditor']);
  await running.client.command('account.disable', { id, reason: '调离' });
  const page = anotherPage(running);
  const unknown = await refusalOf(page.job('account.signIn', { name: 'Mistyped#2026', password: 'x' }));
  const disabled = await refusalOf(page.job('account.signIn', right));
  expect(disabled.message).toBe(unknown.message);
  expect(JSON.stringify(await trail(running, 5))).not.toContain('Mistyped');
  expect((await page.query('account.choices', {})).map(({ name }) => name)).toEqual([testAccount.name]);
});

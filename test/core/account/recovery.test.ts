import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { testBureau } from '../support/bureau.ts';
import { refusalOf } from '../support/refusal.ts';
import { startCore, temporaryFolder } from '../support/running-core.ts';
import { testAccount } from '../support/signed-in.ts';
import { anotherPage, colleague } from '../support/staff.ts';

/** A new bureau, and the code that was printed when it was made. */
async function madeBureau() {
  const running = startCore({ folder: join(temporaryFolder(), '数据') });
  onTestFinished(() => running.close());
  const made = await running.client.job('workspace.create', { folder: null, bureau: testBureau, account: testAccount });
  return { running, page: anotherPage(running), code: made.recoveryCode ?? '' };
}

const password = 'Wanfeng#31';
const { name } = testAccount;

test('the printed code gives an administrator a new password once, and is exchanged for another one', async () => {
  const { running, page, code } = await madeBureau();
  expect(code).toMatch(/^([2-9A-HJKMNP-Z]{5}-){4}[2-9A-HJKMNP-Z]{5}$/);
  const typed = code.toLowerCase().replaceAll('-', ' ');
  const { session, recoveryCode } = await page.job('account.recover', { code: typed, name, password });
  page.carrySession(session);
  expect((await page.query('account.session', {})).who?.name).toBe(name);
  expect((await running.client.query('account.session', {})).state).toBe('signed-out');
  expect((await refusalOf(page.job('account.signIn', testAccount))).code).toBe('not-allowed');
  expect((await refusalOf(page.job('account.recover', { code, name, password }))).message).toContain('恢复码不正确');
  await page.job('account.recover', { code: recoveryCode, name, password });
});

test('a mistyped code is told from a wrong one, and only a wrong one counts', async () => {
  const { page, code } = await madeBureau();
  const other = code.startsWith('A') ? 'B' : 'A';
  const mistyped = `${other}${code.slice(1)}`;
  for (let attempt = 0; attempt < 6; attempt++) {
    const refusal = await refusalOf(page.job('account.recover', { code: mistyped, name, password }));
    expect(refusal).toMatchObject({ code: 'invalid-input', message: expect.stringContaining('抄错') });
  }
  expect((await refusalOf(page.job('account.recover', { code: code.slice(1), name, password }))).message).toContain(
    '25 位',
  );
  expect(
    (await refusalOf(page.job('account.recover', { code: code.replace(/^./, '0'), name, password }))).message,
  ).toContain('没有 0');
  await page.job('account.recover', { code, name, password });
});

test('wrong codes lock the way back for a while, as wrong passwords do', async () => {
  const { running, page } = await madeBureau();
  const wrong = (await madeBureau()).code;
  for (let attempt = 0; attempt < 5; attempt++)
    await refusalOf(page.job('account.recover', { code: wrong, name, password }));
  const refusal = await refusalOf(page.job('account.recover', { code: wrong, name, password }));
  expect(refusal.message).toContain('已锁定到 09:45');
  running.clock.addMinutes(15);
  expect((await refusalOf(page.job('account.recover', { code: wrong, name, password }))).message).toContain(
    '再试 4 次',
  );
});

test('the code opens no account that cannot manage others, and takes no weak password', async () => {
  const { running, page, code } = await madeBureau();
  await colleague(running, '高飞', ['clerk']);
  expect((await refusalOf(page.job('account.recover', { code, name: '高飞', password }))).code).toBe('not-allowed');
  expect((await refusalOf(page.job('account.recover', { code, name: '没有', password }))).code).toBe('not-allowed');
  expect((await refusalOf(page.job('account.recover', { code, name, password: '12345678' }))).code).toBe(
    'invalid-input',
  );
});

import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { connectInProcess } from '#host/in-process-client.ts';
import { testBureau } from '../support/bureau.ts';
import { prepared, startBureau } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { objectRow, upTo } from '../support/registry-rows.ts';
import { type RunningCore, startCore, temporaryFolder } from '../support/running-core.ts';
import { testAccount } from '../support/signed-in.ts';
import { colleague } from '../support/staff.ts';
import { takeRows } from '../support/take-rows.ts';

const county = prepared({ objects: upTo(3).map(number => objectRow(number, { 联系电话: `1381234567${number}` })) });
const reveal = { kind: 'object', id: 1, field: 'phone', reason: '电话通知' } as const;
const whole = { value: '13812345671' };
const other = 'Qinghe#2027';

/** A page at the same workspace folder after the program was started anew: no key is in memory. */
async function startedAgain(running: RunningCore, folder = running.folder) {
  await running.close();
  const again = startCore({ folder, clock: running.clock });
  onTestFinished(() => again.close());
  const page = connectInProcess(again.core, () => undefined);
  await page.job('workspace.open', { folder: null });
  return { again, page };
}

test('the password opens the key in a program started anew, also with the folder on another PC', async () => {
  const running = await county();
  await running.close();
  const elsewhere = join(temporaryFolder(), '搬来的数据');
  cpSync(running.folder, elsewhere, { recursive: true });
  const { again, page } = await startedAgain(running, elsewhere);
  expect(again.application.requireWorkspace().personal.key()).toBeNull();
  page.carrySession((await page.job('account.signIn', testAccount)).session);
  expect(await page.job('personal.reveal', reveal)).toEqual(whole);
});

test('the key is in memory while anybody has signed in, and gone with the last one', async () => {
  const running = await startBureau();
  const { personal } = running.application.requireWorkspace();
  const { page } = await colleague(running, '高飞', ['clerk']);
  await running.client.command('account.signOut', {});
  expect(personal.key()).not.toBeNull();
  await page.command('account.signOut', {});
  expect(personal.key()).toBeNull();
});

test('a locked page keeps the key, because a ceremony goes on behind it', async () => {
  const running = await startBureau();
  await running.client.command('account.lock', {});
  expect(running.application.requireWorkspace().personal.key()).not.toBeNull();
});

test('after a change of the password the new one opens the key', async () => {
  const running = await county();
  await running.client.job('account.changePassword', { current: testAccount.password, password: other });
  const { page } = await startedAgain(running);
  page.carrySession((await page.job('account.signIn', { name: testAccount.name, password: other })).session);
  expect(await page.job('personal.reveal', reveal)).toEqual(whole);
});

test('a password that an administrator gives opens the key as well, the first one and a later one', async () => {
  const running = await county();
  const roles = ['administrator'];
  const made = { id: null, name: '高飞', roles, password: other, reason: '新到岗' };
  const { id } = await running.client.job('account.save', made);
  await running.client.job('account.resetPassword', { id, password: `${other}!`, reason: '忘记密码' });
  const { page } = await startedAgain(running);
  page.carrySession((await page.job('account.signIn', { name: '高飞', password: `${other}!` })).session);
  await page.job('account.changePassword', { current: `${other}!`, password: `${other}?` });
  expect(await page.job('personal.reveal', reveal)).toEqual(whole);
});

test('the recovery code opens the key once, and the code that takes its place opens it again', async () => {
  const folder = join(temporaryFolder(), '数据');
  const first = startCore({ folder });
  onTestFinished(() => first.close());
  const made = await first.client.job('workspace.create', { folder: null, bureau: testBureau, account: testAccount });
  takeRows(first, 'object', [objectRow(1, { 联系电话: '13812345671' })]);
  let running: RunningCore = first;
  let code = made.recoveryCode ?? '';
  for (const password of [other, `${other}!`]) {
    const { again, page } = await startedAgain(running);
    const entered = await page.job('account.recover', { code, name: testAccount.name, password });
    page.carrySession(entered.session);
    expect(await page.job('personal.reveal', reveal)).toEqual(whole);
    code = entered.recoveryCode;
    running = again;
  }
});

test('the key stands nowhere in the file: neither as it is nor under a password of nobody', async () => {
  const running = await county();
  const { personal, keys } = running.application.requireWorkspace();
  const key = Buffer.from(personal.key() ?? []);
  expect(key).toHaveLength(32);
  const text = running.database().raw.serialize();
  expect(text.includes(key)).toBe(false);
  expect(text.includes(key.toString('hex'))).toBe(false);
  expect(text.includes(key.toString('base64'))).toBe(false);
  expect(keys.wrapOf('account/1')?.sealed).toHaveLength(12 + 32 + 16);
  expect(keys.wrapOf('recovery')?.sealed).toHaveLength(12 + 32 + 16);
});

test('without the key an import is refused with what to do, and what is shown stays masked', async () => {
  const running = await county();
  const { personal } = running.application.requireWorkspace();
  personal.forget();
  expect((await running.client.query('object.get', { id: 1 })).phone).toBe('****（已加密）');
  expect((await refusalOf(running.client.job('personal.reveal', reveal))).message).toContain('重新登录');
});

test('a key that was taken for wrapping stays whole when the last session ends in the meantime', async () => {
  const running = await startBureau();
  const { personal } = running.application.requireWorkspace();
  const taken = personal.key();
  await running.client.command('account.signOut', {});
  expect(personal.key()).toBeNull();
  expect(Buffer.from(taken ?? []).equals(Buffer.alloc(32))).toBe(false);
});

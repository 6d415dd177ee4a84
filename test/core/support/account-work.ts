import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Call } from './caller.ts';
import { testAccount } from './signed-in.ts';
import type { JobPlace } from './whole-job.ts';

const oldWorkspace = resolve(import.meta.dirname, '../../fixtures/database/version-40.db');

/** Opens the workspace of a version that knew no accounts, and makes its first one. */
export async function firstAccountOfOldWorkspace(
  call: Call,
  { folder, grantFolder }: Pick<JobPlace, 'folder' | 'grantFolder'>,
): Promise<void> {
  const place = join(folder, '..', '旧数据');
  cpSync(oldWorkspace, join(place, '明抽.db'));
  await call('workspace.open', { folder: await grantFolder(place) });
  await call('account.createFirst', testAccount);
  await call('workspace.close', {});
}

/** Manages the people of a bureau as its administrator, who ends where he began: signed in, with his old password. */
export async function manageAccounts(call: Call): Promise<void> {
  const { name, password } = testAccount;
  const other = 'Qinghe#2027';
  await call('account.session', {});
  await call('account.choices', {});
  const { roles } = await call('role.list', {});
  const clerk = roles.find(role => role.code === 'clerk');
  const { code } = await call('role.save', {
    code: null,
    title: '联络员',
    permissions: clerk?.permissions ?? [],
    reason: '联席会议成员单位',
  });
  const newcomer = { name: '高飞', roles: [code], password: other, reason: '新到岗' };
  const { id } = await call('account.save', { id: null, ...newcomer });
  await call('account.disable', { id, reason: '调离' });
  await call('account.enable', { id, reason: '调回' });
  await call('account.resetPassword', { id, password: `${other}!`, reason: '忘记密码' });
  await call('account.list', {});
  await call('account.changePassword', { current: password, password: other });
  await call('account.lock', {});
  await call('account.unlock', { password: other });
  const renewed = await call('account.renewCode', { password: other });
  await call('account.recover', { code: renewed.recoveryCode, name, password });
  await call('account.signOut', {});
  await call('account.signIn', testAccount);
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountsPage } from './support/models/accounts-page.ts';
import { clerk, door } from './support/models/door.ts';
import { shell } from './support/models/shell.ts';
import { makeBureau } from './support/models/start-page.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`The administrator of accounts${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await makeBureau(office.page);
    await shell(office.page).goTo('系统', '单位资料');
    await shell(office.page).tab('账户与权限');
  });
  afterAll(() => office?.close());

  const accounts = () => accountsPage(office.page);

  test('reads why the last one who manages accounts cannot be disabled', async () => {
    await expect.poll(() => accounts().list.column('姓名')).toEqual([clerk.name]);
    await accounts().open(clerk.name);
    await accounts().drawer.getByText('是唯一能管理账号的人，所以不能停用').waitFor();
    await expect.poll(() => accounts().deed('停用').isDisabled()).toBe(true);
    await picture(office.page, 'account-last-administrator');
    await office.page.keyboard.press('Escape');
  });

  test('makes an account, whose temporary password is shown once and must be changed', async () => {
    await accounts().begin();
    await accounts().fill({ name: '高飞', roles: ['经办人', '审核人'], reason: '新到岗' });
    await picture(office.page, 'account-new');
    await accounts().create();
    await office.page.getByText('只显示这一次').waitFor();
    await picture(office.page, 'account-password-once');
    const password = await accounts().takePassword('高飞');
    expect(password).toMatch(/^[A-Za-z2-9#@%+=?]{12,}$/);
    await expect.poll(() => accounts().list.column('状态')).toEqual(['启用', '等本人修改密码']);
    await expect.poll(() => accounts().list.column('角色')).toEqual(['系统管理员', '经办人、审核人']);
    const client = await connectToOffice(office);
    // Signing in ends the session that comes with it, which is the page's own.
    client.carrySession(null);
    const { session } = await client.job('account.signIn', { name: '高飞', password });
    client.carrySession(session);
    expect((await client.query('account.session', {})).mustChangePassword).toBe(true);
    client.close();
  });

  test('resets a password, disables and enables, each with a reason', async () => {
    const { page } = office;
    await door(page).menu(clerk.name, '换人登录');
    await door(page).signIn(clerk);
    await accounts().open('高飞');
    await accounts().deed('重置密码').click();
    await accounts().giveReason('重置密码', '忘记密码');
    await accounts().takePassword('高飞');
    await accounts().deed('停用').click();
    await accounts().giveReason('停用', '调离');
    await expect.poll(() => accounts().list.column('状态')).toEqual(['启用', '已停用']);
    await picture(page, 'account-list');
    await accounts().deed('启用').click();
    await accounts().giveReason('启用', '调回');
    await expect.poll(() => accounts().list.column('状态')).toEqual(['启用', '等本人修改密码']);
    await expect.poll(async () => (await accounts().list.column('最近登录'))[0]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    await page.keyboard.press('Escape');
  });

  test('ticks what a role may do, and saves it with a reason', async () => {
    await accounts().show('角色与权限');
    const right = accounts().right('审计员', '导出名录库');
    await expect.poll(() => right.isChecked()).toBe(false);
    await right.check();
    await office.page.getByText('改动了审计员，还没有保存。').waitFor();
    await picture(office.page, 'role-matrix');
    await accounts().button('保存权限…').click();
    await accounts().giveReason('保存', '审计要求');
    await office.page.getByText('勾选后保存').waitFor();
    await accounts().closed();
    await expect.poll(() => right.isChecked()).toBe(true);
  });

  test('cannot take the management of accounts from the last who has it', async () => {
    await accounts().right('系统管理员', '管理账号和角色').uncheck();
    await accounts().button('保存权限…').click();
    await accounts().giveReason('保存', '试一试');
    await shell(office.page).notice(/没有人能管理账号/);
    await office.page.getByRole('button', { name: '不做了' }).click();
    await accounts().button('放弃改动').click();
  });

  test('renews the recovery code by his own password, and prints it before anything else', async () => {
    await accounts().show('我的密码与恢复码');
    await picture(office.page, 'account-own');
    await accounts().button('更换恢复码…').click();
    await office.page.getByLabel('您本人的密码').fill(clerk.password);
    await picture(office.page, 'account-renew');
    await accounts().button('更换').click();
    const code = await door(office.page).keepRecoveryCode();
    expect(code).toMatch(/^([2-9A-Z]{5}-){4}[2-9A-Z]{5}$/);
    await office.page.getByRole('heading', { level: 1, name: /^账户与权限/ }).waitFor();
  });

  test('gave the browser nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});

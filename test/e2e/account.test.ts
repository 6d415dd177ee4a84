import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clerk, door } from './support/models/door.ts';
import { shell } from './support/models/shell.ts';
import { makeBureau } from './support/models/start-page.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { missing } from './support/requirements.ts';

const other = { name: '高飞', password: 'Qinghe#2027' };

describe.skipIf(missing)(`Whoever sits at the page${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await makeBureau(office.page);
  });
  afterAll(() => office?.close());

  test('is named beside every page', async () => {
    await office.page.getByRole('button', { name: `账号：${clerk.name}` }).waitFor();
  });

  test('locks the page and finds it as it was left, with what was typed', async () => {
    const { page } = office;
    await shell(page).goTo('系统', '单位资料');
    await page.getByLabel('联系电话').fill('0530-7654321');
    await door(page).menu(clerk.name, '锁定页面');
    await door(page).lockShown();
    await expect.poll(() => page.getByRole('navigation', { name: '主导航' }).count()).toBe(0);
    await door(page).unlock('Guess#2026');
    await expect.poll(() => door(page).refusal().textContent()).toContain('还可以再试 4 次');
    await door(page).unlock(clerk.password);
    await expect.poll(() => page.getByLabel('联系电话').inputValue()).toBe('0530-7654321');
  });

  test('is still signed in, or still locked, after a reload', async () => {
    const { page } = office;
    await door(page).menu(clerk.name, '锁定页面');
    await door(page).lockShown();
    await page.reload();
    await door(page).lockShown();
    await door(page).unlock(clerk.password);
    await page.getByRole('heading', { level: 1, name: /^单位资料/ }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /^单位资料/ }).waitFor();
  });

  test('gives the page over to somebody else, who first chooses his own password', async () => {
    const { page } = office;
    const client = await connectToOffice(office);
    const { name } = other;
    await client.job('account.save', { id: null, name, roles: ['clerk'], password: 'Wanfeng#31', reason: '新到岗' });
    client.close();
    await door(page).menu(clerk.name, '换人登录');
    await door(page).signIn({ name, password: 'Wanfeng#31' });
    await page.getByRole('heading', { level: 1, name: '请改成自己的密码' }).waitFor();
    await page.getByLabel('现在的密码', { exact: true }).fill('Wanfeng#31');
    await page.getByLabel('新密码', { exact: true }).fill(other.password);
    await page.getByLabel('再输一次新密码', { exact: true }).fill(other.password);
    await door(page).button('修改密码').click();
    await page.getByRole('button', { name: `账号：${name}` }).waitFor();
    await expect.poll(() => page.getByLabel('联系电话').inputValue()).not.toBe('0530-7654321');
  });

  test('is told in one sentence where his roles do not suffice', async () => {
    const { page } = office;
    await shell(page).goTo('系统', '单位资料');
    await expect.poll(() => page.getByRole('navigation', { name: '系统' }).getByText('操作日志').count()).toBe(0);
    await shell(page).goToAddress('/system/audit');
    await page.getByText('您的账号不能打开这一页').waitFor();
  });

  test('finds the page open as soon as he is given another role in another window', async () => {
    const { page } = office;
    const client = await connectToOffice(office);
    // Signing in ends the session that comes with it, which is the page's own.
    client.carrySession(null);
    client.carrySession((await client.job('account.signIn', clerk)).session);
    const accounts = await client.query('account.list', {});
    const { id, roles } = accounts.find(account => account.name === other.name) ?? { id: 0, roles: [] };
    const { name } = other;
    await client.job('account.save', { id, name, roles: [...roles, 'auditor'], password: null, reason: '兼任' });
    await page.getByRole('heading', { level: 1, name: /^操作日志/ }).waitFor();
    await page.getByRole('navigation', { name: '系统' }).getByText('操作日志').waitFor();
    client.close();
  });

  test('stands at the door when his account is ended in another window', async () => {
    const { page } = office;
    await door(page).menu(other.name, '退出登录');
    await door(page).signIn(clerk);
    await page.getByRole('button', { name: `账号：${clerk.name}` }).waitFor();
    const client = await connectToOffice(office);
    const accounts = await client.query('account.list', {});
    const { id } = accounts.find(account => account.name === other.name) ?? { id: 0 };
    await door(page).menu(clerk.name, '换人登录');
    await door(page).signIn(other);
    await page.getByRole('button', { name: `账号：${other.name}` }).waitFor();
    const administrator = await client.job('account.signIn', clerk);
    client.carrySession(administrator.session);
    await client.command('account.disable', { id, reason: '调离' });
    await door(page).signInShown();
    client.close();
  });

  test('comes back in with the recovery code when he is an administrator, and is given another one', async () => {
    const { page } = office;
    await door(page).button('管理员忘记密码，用恢复码重设').click();
    await page.getByLabel('恢复码', { exact: true }).fill('23456-23456-23456-23456-23456');
    await page.getByLabel('姓名', { exact: true }).fill(clerk.name);
    await page.getByLabel('新密码', { exact: true }).fill('Changfeng#9');
    await page.getByLabel('再输一次新密码', { exact: true }).fill('Changfeng#9');
    await door(page).button('重设密码').click();
    await page.getByText('恢复码有抄错的地方').waitFor();
    await door(page).button('返回').click();
    await door(page).signIn(clerk);
    await page.getByRole('button', { name: `账号：${clerk.name}` }).waitFor();
  });

  test('of the demo bureau sits in it at once, and may come back as any of its people', async () => {
    const { page } = office;
    await shell(page).goTo('系统', '单位资料');
    await page.getByRole('button', { name: '关闭，换一个单位' }).click();
    await page.getByRole('button', { name: '打开演示单位' }).click();
    await page.getByRole('button', { name: '账号：演示人员' }).waitFor({ timeout: 90_000 });
    await door(page).menu('演示人员', '退出登录');
    await page.getByText('密码都是 Yunhe-2026').waitFor();
    await door(page).signIn({ name: '罗文（审计员）', password: 'Yunhe-2026' });
    await page.getByRole('button', { name: '账号：罗文' }).waitFor();
  }, 180_000);

  test('gave the browser nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});

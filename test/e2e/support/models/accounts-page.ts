import type { Page } from 'playwright-core';
import { table } from './table.ts';

/** 账户与权限: accounts, the table of rights, one's own password and the recovery code. */
export function accountsPage(page: Page) {
  const drawer = page.locator('.ant-drawer-open');
  const dialog = page.getByRole('dialog').last();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  return {
    list: table(page, '账号'),
    drawer,
    show: (view: '账户' | '角色与权限' | '我的密码与恢复码') =>
      page.locator('.ant-segmented').getByText(view, { exact: true }).click(),
    begin: () => button('新建账号…').click(),
    async fill({ name, roles, reason }: { name: string; roles: readonly string[]; reason: string }) {
      await page.getByLabel('姓名（登录名，记入操作日志）').fill(name);
      for (const role of roles) await page.getByRole('checkbox', { name: role, exact: true }).check();
      await page.getByLabel('理由（记入操作日志）').fill(reason);
    },
    create: () => button('建立账号').click(),
    /** The temporary password that is shown once; it is then handed over. */
    async takePassword(name: string): Promise<string> {
      const given = page.getByRole('dialog', { name: `${name}的临时密码` });
      const password = (await given.locator('p').first().textContent()) ?? '';
      await button('已经交给本人').click();
      await given.waitFor({ state: 'hidden' });
      return password;
    },
    open: (name: string) => page.getByRole('grid', { name: '账号' }).getByText(name, { exact: true }).first().click(),
    deed: (name: string) => drawer.getByRole('button', { name: `${name}…`, exact: true }),
    async giveReason(confirm: string, reason: string) {
      await dialog.getByLabel('理由').fill(reason);
      await dialog.getByRole('button', { name: confirm, exact: true }).click();
    },
    /** No dialog is open any more, and none is still closing. */
    closed: () => page.getByRole('dialog').first().waitFor({ state: 'hidden' }),
    right: (role: string, permission: string) =>
      page.getByRole('checkbox', { name: `${role}：${permission}`, exact: true }),
    button,
  };
}

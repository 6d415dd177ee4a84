import type { Page } from 'playwright-core';

interface Person {
  readonly name: string;
  readonly password: string;
}

/** Whoever makes a bureau in these tests, and works in it. */
export const clerk: Person = { name: '林英', password: 'Yunhe#2026' };

/** The sheet before the desk: signing in, unlocking, the recovery code. */
export function door(page: Page) {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
  const menu = (entry: string) => page.getByRole('menuitem', { name: entry });
  return {
    signInShown: () => heading('登录').waitFor(),
    lockShown: () => heading('页面已锁定').waitFor(),
    /** Confirms that the code is on paper, and answers it. */
    async keepRecoveryCode(): Promise<string> {
      await heading('请打印恢复码').waitFor();
      const code = (await page.getByText(/^([2-9A-Z]{5}-){4}[2-9A-Z]{5}$/).textContent()) ?? '';
      await page.getByLabel('已打印或抄写').check();
      await button('开始工作').click();
      return code;
    },
    async signIn({ name, password }: Person) {
      await heading('登录').waitFor();
      await page.getByLabel('姓名', { exact: true }).click();
      await page.locator('.ant-select-item-option', { hasText: name }).click();
      await page.getByLabel('密码', { exact: true }).fill(password);
      await button('登录').click();
    },
    async unlock(password: string) {
      await page.getByLabel('密码', { exact: true }).fill(password);
      await button('解锁').click();
    },
    /** What the sheet says went wrong. */
    refusal: () => page.getByRole('main').getByRole('alert'),
    /** Chooses from the menu of whoever sits here. */
    async menu(name: string, entry: '修改密码' | '锁定页面' | '换人登录' | '退出登录') {
      await page.getByRole('button', { name: `账号：${name}` }).click();
      await menu(entry).click();
    },
    switchPerson: () => button('换人登录').click(),
    button,
  };
}

/** Fills in who the first account of a new bureau is for. */
export async function fillFirstAccount(page: Page, { name, password }: Person = clerk): Promise<void> {
  await page.getByLabel('您的姓名', { exact: true }).fill(name);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByLabel('再输一次密码', { exact: true }).fill(password);
}

import type { BrowserContext, Page } from 'playwright-core';
import { door, fillFirstAccount } from './door.ts';

/** The first page, before a workspace is open. */
export function startPage(page: Page) {
  const button = (name: string) => page.getByRole('button', { name });
  return {
    shown: () => page.getByRole('heading', { name: '从哪里开始' }).waitFor(),
    async openDemo() {
      await button('打开演示单位').click();
      // Twelve thousand businesses are read and checked on the way.
      await page.getByRole('heading', { level: 1, name: /^工作台/ }).waitFor({ timeout: 90_000 });
    },
    beginBureau: () => button('建立单位…').click(),
    field: (label: string) => page.getByLabel(label, { exact: true }),
    async chooseFirst(label: string) {
      await page.getByLabel(label, { exact: true }).click();
      await page.locator('.ant-select-item-option:visible').first().waitFor();
      await page.keyboard.press('Enter');
    },
    submit: () => button('建立单位').click(),
    /** What the form says about its fields. */
    complaints: () => page.locator('.ant-form-item-explain-error').allTextContents(),
  };
}

/** Makes a bureau of a county that does not exist, and waits for its desk. */
export async function makeBureau(page: Page): Promise<void> {
  const start = startPage(page);
  await start.beginBureau();
  const values = {
    单位名称: '青禾县市场监督管理局',
    地区: '青禾县',
    办公室名称: '青禾县市场监管领域部门联合“双随机、一公开”监管联席会议办公室',
    行政区划代码: '371799',
    抽查任务代字: '青市监抽',
    检查通知书代字: '青市监检通',
    公告代字: '青市监公',
  };
  for (const [label, value] of Object.entries(values)) await start.field(label).fill(value);
  await start.chooseFirst('地区方案');
  await fillFirstAccount(page);
  await start.submit();
  await door(page).keepRecoveryCode();
  await page.getByRole('heading', { level: 1, name: '工作台：先把数据准备好' }).waitFor();
}

/** A new page at an address of a program, in the demo bureau. */
export async function enterDemo(into: BrowserContext, address: string): Promise<Page> {
  const entered = await into.newPage();
  await entered.goto(address);
  await startPage(entered).openDemo();
  return entered;
}

import type { Page } from 'playwright-core';
import { digitsOf } from './digits.ts';

/** The import of one list. */
export function importPage(page: Page) {
  return {
    async choose(file: string) {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: '选择文件…' }).click();
      await (await chooser).setFiles(file);
    },
    columnsShown: () => page.getByRole('heading', { level: 1, name: /核对各列/ }).waitFor(),
    /** What a column of the file feeds, by its heading. */
    fieldOf: (heading: string) =>
      page
        .getByRole('row', { name: new RegExp(`^${heading}`) })
        .locator('.ant-select-content')
        .textContent(),
    leaveOut(heading: string) {
      return this.feed(heading, '不导入这一列');
    },
    /** Says by hand which field a column feeds. */
    async feed(heading: string, field: string) {
      await page.getByLabel(`「${heading}」对应`).click();
      await page
        .locator('.ant-select-item-option')
        .filter({ hasText: new RegExp(`^${field}(（必需）)?$`) })
        .last()
        .click();
    },
    startButton: () => page.getByRole('button', { name: /^开始核对/ }),
    /** Has the file read and shows what would change. */
    async look() {
      await this.startButton().click();
      await page.getByRole('heading', { level: 1, name: /核对变化$/ }).waitFor({ timeout: 60_000 });
    },
    confirmButton: () => page.getByRole('button', { name: /^确认导入/ }),
    async confirm() {
      await this.confirmButton().click();
      await page.getByRole('heading', { level: 1, name: /已完成$/ }).waitFor({ timeout: 60_000 });
    },
    async run() {
      await this.look();
      await this.confirm();
    },
    /** A number of the result by its name: 新增, 更新, 跳过, 问题. */
    async count(name: string): Promise<number> {
      const entry = page.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) });
      return digitsOf(await entry.locator('dd').textContent());
    },
    again: () => page.getByRole('button', { name: /^(换一个文件|放弃这次导入)$/ }).click(),
  };
}

import type { Page } from 'playwright-core';

/** 操作日志 as a person uses it. */
export function auditPage(page: Page) {
  const dialog = (title: string) => page.getByRole('dialog', { name: title });
  const checkingHead = '核对纸上的首部';
  return {
    /** Checks everything and answers what is said of it. */
    async verify(): Promise<string> {
      await page.getByRole('button', { name: '核对全部记录' }).click();
      const outcome = page.locator('main').getByRole('alert');
      await outcome.waitFor();
      return (await outcome.textContent()) ?? '';
    },
    findings: () => page.locator('main').getByRole('alert').locator('tbody tr').allTextContents(),
    async openHeadDialog() {
      await page.getByRole('button', { name: checkingHead }).click();
      await dialog(checkingHead).waitFor();
    },
    /** Types a printed head in and answers what is said of it. */
    async checkHead(seq: number, hash: string): Promise<string> {
      await dialog(checkingHead).getByLabel('序号').fill(String(seq));
      await dialog(checkingHead).getByLabel('校验值').fill(hash);
      await dialog(checkingHead).getByRole('button', { name: '核对', exact: true }).click();
      const answer = dialog(checkingHead).getByRole('alert');
      await answer.waitFor();
      return (await answer.textContent()) ?? '';
    },
    closeDialog: async (title: string) => {
      await dialog(title).getByRole('button', { name: '关闭' }).last().click();
      await dialog(title).waitFor({ state: 'hidden' });
    },
    /** Makes the daily digest of today; answers the name of the file. */
    async digest(): Promise<string> {
      await page.getByRole('button', { name: '日报…' }).click();
      const download = page.waitForEvent('download');
      await dialog('操作日志日报').getByRole('button', { name: '生成日报' }).click();
      return (await download).suggestedFilename();
    },
    async export(): Promise<string> {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '导出', exact: true }).click();
      return (await download).suggestedFilename();
    },
    async onlyThis() {
      await page.getByRole('button', { name: '这个对象的全部记录' }).click();
      await page.getByRole('button', { name: /^只看：/ }).waitFor();
    },
  };
}

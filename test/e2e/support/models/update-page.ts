import type { Page } from 'playwright-core';

/** 更新 within 系统. */
export function updatePage(page: Page) {
  const result = () => page.getByRole('region', { name: '核对结果' });
  return {
    running: () => page.getByRole('heading', { name: /正在使用的版本：\d+\.\d+\.\d+/ }).waitFor(),
    async choose(files: readonly string[]) {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: /^(选择安装包…|核对另一个安装包…)$/ }).click();
      await (await chooser).setFiles([...files]);
    },
    state: (words: string) => page.getByRole('heading', { level: 1, name: `更新：${words}` }).waitFor(),
    /** What stands behind one of 签名, 校验值, 版本, 数据格式. */
    async finding(what: string): Promise<string> {
      const term = result().locator('dt').filter({ hasText: what });
      return (await term.locator('xpath=following-sibling::dd[1]').textContent()) ?? '';
    },
  };
}

import type { Page } from 'playwright-core';
import { table } from './table.ts';

/** The papers: making them for a task, and finding them again. */
export function documentPage(page: Page) {
  const card = (kind: string) => page.getByRole('region', { name: kind, exact: true });
  const saveButton = (kind: string, ending: string) =>
    card(kind)
      .getByRole('button', { name: new RegExp(`^另存 .*\\.${ending}$`) })
      .first();
  return {
    list: table(page, '公文'),
    card,
    async chooseTask(name: string) {
      const choice = page.getByLabel('任务', { exact: true });
      await choice.click();
      await choice.fill(name);
      // The list still shows what was found before; another task would be the first of it.
      await page.locator('.ant-select-item-option').filter({ hasText: name }).first().click();
      await card('检查通知书').waitFor();
    },
    make: (kind: string) => card(kind).getByRole('button', { name: `制作${kind}` }),
    makeAgain: (kind: string) => card(kind).getByRole('button', { name: `重新制作${kind}` }),
    /** Waits until the card says that the papers were made, and answers with what it says. */
    async made(kind: string): Promise<string> {
      const said = card(kind).getByRole('status').filter({ hasText: '刚制作' });
      await said.waitFor({ timeout: 30_000 });
      return (await said.textContent()) ?? '';
    },
    /** Of the first file of a card whose name ends so. */
    saveButton,
    /** Saves the first file of a card whose name ends so, and answers with its path. */
    async save(kind: string, ending: string): Promise<string> {
      const download = page.waitForEvent('download');
      await saveButton(kind, ending).click();
      return (await download).path();
    },
  };
}

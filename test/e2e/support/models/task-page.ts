import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import { digitsOf } from './digits.ts';

/** The form of one 抽查任务 and what stands beside it. */
export function taskPage(page: Page) {
  const preview = page.getByRole('region', { name: '预览' });
  const summed = (name: string) => preview.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) });
  return {
    async begin() {
      await page.getByRole('button', { name: '新建任务' }).first().click();
      await page.getByRole('heading', { level: 1, name: /^新建抽查任务/ }).waitFor();
    },
    field: (label: string) => page.getByLabel(label, { exact: true }),
    async chooseItems(...names: string[]) {
      await page.getByRole('button', { name: '选择事项…' }).click();
      const dialog = page.getByRole('dialog', { name: '选择抽查事项' });
      for (const name of names) {
        await dialog.getByRole('searchbox').fill(name);
        const row = dialog.getByRole('row').filter({ hasText: name }).first();
        const chosen = () => row.getByRole('checkbox').isChecked();
        // The list may be read anew beneath the pointer, and a press on a row that is taken away is lost.
        await vi.waitUntil(
          async () => {
            if (!(await chosen())) await row.click();
            return chosen();
          },
          { timeout: 20_000, interval: 100 },
        );
      }
      await dialog.getByRole('button', { name: `选定 ${names.length} 项` }).click();
      await dialog.waitFor({ state: 'hidden' });
    },
    items: () => page.getByRole('list', { name: '已选事项' }).getByRole('listitem'),
    /** How a class is drawn: 按比例, 按户数 or 不抽. */
    async drawBy(riskClass: string, mode: string) {
      const choice = page.getByLabel(`${riskClass}抽取办法`);
      await choice.click();
      const own = page.locator(`[id="${await choice.getAttribute('aria-controls')}"]`);
      await page.locator('.ant-select-dropdown').filter({ has: own }).getByTitle(mode).click();
    },
    /** Opens 更多抽取方式 and presses choices there: 抽检查次序, 部门联合 … */
    async choose(...choices: string[]) {
      const section = page.getByRole('region', { name: '抽取方式' });
      await section.getByRole('button', { name: '更多抽取方式…' }).click();
      for (const choice of choices) await section.getByText(choice, { exact: true }).click();
    },
    /** Fills in one department of a joint check, counted from 1. */
    async department(place: number, name: string, ...units: string[]) {
      await page.getByLabel(`第 ${place} 个部门的名称`).fill(name);
      const choice = page.getByLabel(`第 ${place} 个部门从哪些单位抽`);
      for (const unit of units) {
        await choice.fill(unit);
        await page.keyboard.press('Enter');
      }
      await page.keyboard.press('Escape');
    },
    /** What the preview says of each department. */
    departments: () => preview.getByRole('list', { name: '各部门人员' }).getByRole('listitem').allTextContents(),
    /** Takes the way that a problem offers. */
    mend: (sentence: RegExp) =>
      preview
        .getByRole('list', { name: '要处理的问题' })
        .getByRole('listitem')
        .filter({ hasText: sentence })
        .getByRole('button', { name: '去修改' })
        .click(),
    ratio: (riskClass: string) => page.getByLabel(`${riskClass}抽查比例`),
    number: (riskClass: string) => page.getByLabel(`${riskClass}抽取户数`),
    /** Waits until the numbers belong to what is in the form. */
    async counted(sentence: RegExp) {
      await preview.getByText(sentence).waitFor();
    },
    headline: async () => (await preview.locator('p').first().textContent()) ?? '',
    /** A number of the sum by its name: 对象范围内, 列入名单, or a rule. */
    count: async (name: string) => digitsOf(await summed(name).locator('dd').textContent()),
    /** The rules that leave objects out, with their numbers. */
    exclusions: async () =>
      Promise.all(
        (await preview.locator('dl > div dd').all()).slice(1, -1).map(async one => digitsOf(await one.textContent())),
      ),
    /** One column of the table of classes: 名单, 抽取 or 递补; the sum comes last. */
    async column(title: string): Promise<number[]> {
      const titles = await preview.locator('thead th').allTextContents();
      const cells = preview.locator(`tr:not(thead tr) > :nth-child(${titles.indexOf(title) + 1})`);
      return (await cells.allTextContents()).map(digitsOf);
    },
    problems: () =>
      preview
        .getByRole('list', { name: '要处理的问题' })
        .locator('li > span:last-child > span:first-child')
        .allTextContents(),
    /** What the form says at its fields. */
    complaints: () => page.getByRole('main').getByRole('alert').allTextContents(),
    save: () => page.keyboard.press('Control+s'),
    saved: () => page.getByRole('heading', { level: 1, name: /草稿，等待抽取$/ }).waitFor(),
  };
}

import type { Page } from 'playwright-core';
import { digitsOf } from './digits.ts';

/** A list as a person uses it: what it counts, what it shows, what the keys do. */
export function table(page: Page, label: string) {
  const grid = page.getByRole('grid', { name: label });
  const rows = grid.locator('tbody tr');
  return {
    grid,
    rows,
    /** Waits until nothing is being read. */
    settled: () => page.locator(`[role="grid"][aria-label="${label}"][aria-busy="false"]`).waitFor(),
    /** The number the list says it has. */
    async total(): Promise<number> {
      await this.settled();
      return digitsOf(await page.locator('output').textContent());
    },
    /** The texts of one column in the rows that are drawn. */
    async column(title: string): Promise<string[]> {
      await this.settled();
      const titles = await grid.locator('thead th').allTextContents();
      const place = titles.map(text => text.trim()).indexOf(title);
      if (place < 0) throw new RangeError(`The table has no column ${title}, only ${titles.join(', ')}.`);
      return rows.locator(`td:nth-child(${place + 1})`).allTextContents();
    },
    titles: async () => (await grid.locator('thead th').allTextContents()).map(text => text.trim()),
    async search(text: string) {
      await page.getByRole('searchbox').fill(text);
      // The search begins after a short pause in typing.
      await page.waitForFunction(wanted => {
        const [, query = ''] = window.location.hash.split('?');
        return (new URLSearchParams(query).get('text') ?? '') === wanted;
      }, text.trim());
      await this.settled();
    },
    /** Ticks one value of a filter; answers the number that stood beside it. */
    async filter(title: string, value: string): Promise<number> {
      await page.locator('main').getByRole('button', { name: title, exact: true }).first().click();
      const option = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('checkbox', { name: value, exact: true }) });
      const promised = digitsOf(await option.locator('span').last().textContent());
      await option.getByRole('checkbox').click();
      await page.locator('main').getByRole('heading', { level: 1 }).click();
      await this.settled();
      return promised;
    },
    clear: () => page.getByRole('button', { name: '清除条件' }).first().click(),
    async press(...keys: string[]) {
      await this.settled();
      await grid.focus();
      for (const key of keys) await page.keyboard.press(key);
    },
    /** The row under the cursor. */
    current: () => grid.locator('tr[data-current="true"]'),
    detail: () => page.locator('.ant-drawer-open'),
  };
}

import type { Page } from 'playwright-core';
import { table } from './table.ts';

/** 公示 beside the results: what is due, 双录入, 停止公示, 工作日历. */
export function publicationPage(page: Page) {
  const dialog = page.getByRole('dialog').last();
  return {
    due: table(page, '公示台账'),
    entries: table(page, '双录入'),
    stops: table(page, '停止公示'),
    drawer: page.locator('.ant-drawer-open'),
    dialog,
    tab: (name: string) => page.getByRole('navigation', { name: '公示' }).getByRole('link', { name }).click(),
    open: (grid: string, text: string | RegExp) =>
      page.getByRole('grid', { name: grid }).getByText(text).first().click(),
    deed: (name: string) => page.locator('.ant-drawer-open').getByRole('button', { name, exact: true }).click(),
    press: (name: string | RegExp) => dialog.getByRole('button', { name, exact: typeof name === 'string' }).click(),
    fill: (label: string, text: string) => dialog.getByLabel(label).fill(text),
    /** A day of the calendar, by what it is said to be. */
    day: (words: string) => page.getByRole('button', { name: words, exact: true }),
  };
}

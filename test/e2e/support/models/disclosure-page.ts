import type { Page } from 'playwright-core';
import { table } from './table.ts';

/** The list of disclosures, and the way of one of them to the public. */
export function disclosurePage(page: Page) {
  const drawer = page.locator('.ant-drawer-open');
  const dialog = page.getByRole('dialog', { name: /^确认公示：/ });
  return {
    list: table(page, '公示期限'),
    drawer,
    async open(taskName: string) {
      await page.getByRole('grid', { name: '公示期限' }).getByText(taskName, { exact: true }).click();
      await drawer.getByText(taskName, { exact: true }).waitFor();
    },
    makeBulletin: () => drawer.getByRole('button', { name: '制作抽查结果公告' }),
    /** The files of the bulletin, by name. */
    files: () => drawer.getByRole('button', { name: /^打开 / }).evaluateAll(all => all.map(one => one.ariaLabel ?? '')),
    saveFile: (ending: string) => drawer.getByRole('button', { name: new RegExp(`^另存 .*\\.${ending}$`) }),
    confirmButton: () => drawer.getByRole('button', { name: /^确认公示/ }),
    step: (title: string) => drawer.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) }),
    dialog,
    field: (label: string) => dialog.getByLabel(label),
    complaints: () => dialog.getByRole('alert').allTextContents(),
    ask: () => dialog.getByRole('button', { name: '申请审批' }).click(),
    submit: () => dialog.getByRole('button', { name: '确认已经公示' }).click(),
  };
}

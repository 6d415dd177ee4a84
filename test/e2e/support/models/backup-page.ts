import type { Page } from 'playwright-core';
import { table } from './table.ts';

/** 备份 within 系统, and its drawer. */
export function backupPage(page: Page) {
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const drawer = () => page.locator('.ant-drawer-content-wrapper:visible');
  return {
    run: () => button(/^(立即备份|再做一份)$/).click(),
    made: () => page.getByRole('heading', { level: 1, name: /备份已做好/ }).waitFor(),
    kinds: () => table(page, '备份').column('种类'),
    openFirst: () => table(page, '备份').rows.first().click(),
    drawer,
    press: (name: string) => drawer().getByRole('button', { name }).click(),
    warning: (words: string | RegExp) => page.getByRole('alert').getByText(words).waitFor(),
    async restore(reason: string) {
      await drawer().getByRole('button', { name: '恢复这份备份…' }).click();
      const dialog = page.getByRole('dialog', { name: /^恢复备份/ });
      await dialog.getByLabel('理由').fill(reason);
      await dialog.getByRole('button', { name: '恢复', exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
    },
    settings: () => button('设置…').click(),
    pack: () => button('打包搬家…').click(),
  };
}

/** The recovery page on the side of the start page. */
export function recoveryPage(page: Page) {
  return {
    open: () => page.getByRole('button', { name: '恢复数据…' }).click(),
    shown: () => page.getByRole('heading', { name: '恢复数据' }).waitFor(),
    backups: () => page.getByRole('radiogroup', { name: '可用的备份' }).getByRole('radio'),
    salvage: () => page.getByRole('button', { name: '把还读得出的行存成 Excel' }).click(),
    async restore(person: string, reason: string) {
      await page.getByLabel('经办人').fill(person);
      await page.getByLabel('理由').fill(reason);
      await page.getByRole('button', { name: /^用“.+”恢复$/ }).click();
    },
  };
}

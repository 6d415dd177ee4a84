import type { Page } from 'playwright-core';
import { table } from './table.ts';

/** Two of the demo bureau who may agree, and the password that all of them have. */
export const reviewers = ['郭强', '梁平'] as const;
export const demoPassword = 'Yunhe-2026';

/** What stands in the dialog of a deed that others must agree to. */
export function approvalSteps(page: Page) {
  const dialog = page.getByRole('dialog');
  const steps = dialog.getByRole('region', { name: '审批', exact: true });
  return {
    dialog,
    steps,
    /** From the reason on: asks, as whoever sits at the page. */
    async ask(reason: string) {
      await dialog.getByLabel('理由', { exact: true }).fill(reason);
      await dialog.getByRole('button', { name: '申请审批' }).click();
      await steps.waitFor();
    },
    /** Agrees by the password of another person, with the keys alone: the cursor waits in the password. */
    async agree(name: string, password: string = demoPassword) {
      const before = await steps.getByRole('radio', { name: new RegExp(`^${name}`) }).isChecked();
      if (!before) await steps.getByRole('radio', { name: new RegExp(`^${name}`) }).check();
      await steps.getByLabel('审批人本人的密码').fill(password);
      await page.keyboard.press('Enter');
    },
    agreed: (name: string) =>
      steps
        .getByRole('listitem')
        .filter({ hasText: `同意${name}` })
        .waitFor(),
    ready: () => steps.getByText('审批已齐').waitFor(),
    complaint: () => steps.getByRole('alert').textContent(),
    press: (name: string) => dialog.getByRole('button', { name, exact: true }).click(),
  };
}

/** The list of what waits for decisions. */
export function approvalPage(page: Page) {
  const drawer = page.locator('.ant-drawer-open');
  return {
    list: table(page, '审批申请'),
    drawer,
    badge: () => page.getByRole('navigation', { name: '主导航' }).getByRole('img', { name: /项待我审批$/ }),
    show: (view: '待我审批' | '进行中' | '我申请的' | '全部') =>
      page.locator('.ant-segmented').getByText(view, { exact: true }).click(),
    open: (subject: string | RegExp) => page.getByRole('grid', { name: '审批申请' }).getByText(subject).first().click(),
    async decide(decision: '同意' | '不同意', note = '') {
      await drawer.getByRole('button', { name: `${decision}…`, exact: true }).click();
      const dialog = page.getByRole('dialog', { name: new RegExp(`^${decision}`) });
      if (note) await dialog.getByRole('textbox').fill(note);
      await dialog.getByRole('button', { name: decision, exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
    },
  };
}

import type { Locator, Page } from 'playwright-core';

/** A masked value in a drawer, and the way to see it whole. */
export function personalValue(page: Page, drawer: Locator, title: string) {
  const dialog = page.getByRole('dialog', { name: new RegExp(`^显示.*的${title}$`) });
  const show = drawer.getByRole('button', { name: `显示${title}` });
  const hide = drawer.getByRole('button', { name: `隐去${title}` });
  return {
    show,
    hide,
    dialog,
    /** What stands beside the button. */
    text: () => drawer.getByRole('status', { name: title }).textContent(),
    async reveal(reason: string) {
      await show.click();
      await dialog.getByLabel('理由').fill(reason);
      await dialog.getByRole('button', { name: /^显\s?示$/ }).click();
      await hide.waitFor();
      await dialog.waitFor({ state: 'hidden' });
    },
  };
}

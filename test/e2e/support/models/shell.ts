import type { Page } from 'playwright-core';

/** What surrounds every page of the operator. */
export function shell(page: Page) {
  return {
    /** The title of the page with its state, 「检查对象名录库：在库 12,000 户」. */
    heading: () => page.getByRole('heading', { level: 1 }).textContent(),
    async goTo(title: string, heading = title) {
      await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: title }).click();
      await page.getByRole('heading', { level: 1, name: new RegExp(`^${heading}`) }).waitFor();
    },
    /** Goes to an address behind the #, as a link would, and waits until another page stands there. */
    async goToAddress(address: string) {
      const before = await page.evaluate(hash => {
        const heading = document.querySelector('h1')?.textContent ?? '';
        const already = (window.location.hash || '#/') === `#${hash}`;
        window.location.hash = hash;
        return already ? null : heading;
      }, address);
      await page.waitForFunction(old => (document.querySelector('h1')?.textContent ?? old) !== old, before);
    },
    tab: (title: string) => page.getByRole('navigation', { name: '系统' }).getByRole('link', { name: title }).click(),
    notice: (sentence: string | RegExp) => page.locator('.ant-message').getByText(sentence).last().waitFor(),
    dialog: () => page.getByRole('dialog'),
  };
}

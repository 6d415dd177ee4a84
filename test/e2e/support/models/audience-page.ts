import type { BrowserContext, Page } from 'playwright-core';

/** Opens the projected window of a draw as a second window of the same browser. */
export async function openAudience(context: BrowserContext, origin: string, drawId: number | null): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`${origin}/#/audience${drawId === null ? '' : `/${drawId}`}`);
  return page;
}

/** What the room sees. */
export function audiencePage(page: Page) {
  return {
    shows: (heading: string | RegExp) => page.getByRole('heading', { level: 2, name: heading }).waitFor(),
    step: () => page.locator('[aria-current="step"]').textContent(),
    title: () => page.getByRole('heading', { level: 1 }).textContent(),
    footer: () => page.locator('footer').textContent(),
    text: async () => (await page.locator('body').textContent()) ?? '',
    /** A digest by its label, without the blanks between its groups. */
    async digest(label: string): Promise<string> {
      const figure = page.locator('figure').filter({ hasText: label });
      return ((await figure.locator('code').textContent()) ?? '').replaceAll(/\s/g, '');
    },
    code: (label: string) => page.getByRole('img', { name: `${label}二维码` }),
    names: () => page.getByRole('list', { name: '抽中对象' }).locator('li > span:nth-child(2)').allTextContents(),
    witnesses: () => page.getByRole('list', { name: '见证人' }).getByRole('listitem').allTextContents(),
    buttons: () => page.getByRole('button').allTextContents(),
    press: (...keys: string[]) =>
      keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve()),
    /** Height of the type of the drawn names in CSS pixels. */
    nameSize: () =>
      page
        .getByRole('list', { name: '抽中对象' })
        .locator('li > span:nth-child(2)')
        .first()
        .evaluate(name => Number.parseFloat(getComputedStyle(name).fontSize)),
    /** Whether everything fits the window, without a part that one would have to scroll to. */
    fits: () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main *')].every(part => {
          const { top, bottom, left, right } = part.getBoundingClientRect();
          return top >= 0 && left >= 0 && bottom <= window.innerHeight + 1 && right <= window.innerWidth + 1;
        }),
      ),
  };
}

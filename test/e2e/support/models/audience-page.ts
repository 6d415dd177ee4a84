import type { BrowserContext, Page } from 'playwright-core';
import { sceneNumber } from './scene-number.ts';

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
    /** Which picture of the result stands here, from 0; null before the seed is there. */
    scene: () => sceneNumber(page.locator('main[data-scene]')),
    heading: async () => (await page.getByRole('heading', { level: 2 }).textContent()) ?? '',
    /** The names that have come to rest on this page. */
    names: () => page.locator('ol[aria-label] > li:not([class*="awaited"]) > span:nth-child(2)').allTextContents(),
    departments: () =>
      page
        .locator('[class*="heads"] > span')
        .evaluateAll(heads => heads.map(head => head.textContent).filter(words => words !== '')),
    inspectors: () => page.getByRole('list', { name: '检查人员' }).locator('[class*="team"] > span').allTextContents(),
    witnesses: () => page.getByRole('list', { name: '见证人' }).getByRole('listitem').allTextContents(),
    buttons: () => page.getByRole('button').allTextContents(),
    press: (...keys: string[]) =>
      keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve()),
    /** Height of the type of the drawn names in CSS pixels, of the smallest. */
    nameSize: () =>
      page
        .locator('ol[aria-label] > li > span:nth-child(2) > span')
        .evaluateAll(names => Math.min(...names.map(name => Number.parseFloat(getComputedStyle(name).fontSize)))),
    /** Whether everything fits the window, without a part that one would have to scroll to. */
    fits: async () => (await outside(page)).length === 0,
    /** What stands outside of the window, or is cut off or covered by its neighbour, in words. */
    outside: () => outside(page),
  };
}

function outside(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('header *, main *, footer *')]
      .filter(part => part.closest('[aria-hidden="true"], svg') === null)
      .filter(part => {
        const { top, bottom, left, right } = part.getBoundingClientRect();
        const cut = part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0 && part.childElementCount === 0;
        const off = top < 0 || left < 0 || bottom > window.innerHeight + 1 || right > window.innerWidth + 1;
        const below = document.querySelector('footer')?.getBoundingClientRect().top ?? window.innerHeight;
        return off || cut || (part.closest('main') !== null && bottom > below + 1);
      })
      .map(part => `${part.tagName} ${(part.textContent ?? '').slice(0, 40)}`),
  );
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { usualScreen } from '../e2e/support/office.ts';

/** Where pictures of the pages are kept for people to look at; none are taken without it. */
const folder = process.env.MINGCHOU_SCREENSHOTS;
const screens = [usualScreen, { width: 1920, height: 1080 }];
let taken = 0;

/** Keeps a picture of a page as it stands, on an office screen and on a large one; they are numbered in the order of the work. */
export async function takePictures(page: Page, name: string): Promise<void> {
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  taken += 1;
  const before = page.viewportSize();
  await page.mouse.move(0, 0);
  // What was said about the step before covers the page; it goes by itself.
  await expect.poll(() => page.locator('.ant-message-notice').count()).toBe(0);
  for (const screen of screens) {
    await page.setViewportSize(screen);
    await page.evaluate(drawnTwice);
    const file = `${String(taken).padStart(2, '0')}-${name}-${screen.width}x${screen.height}.png`;
    await page.screenshot({ path: join(folder, file), animations: 'disabled' });
  }
  if (before) await page.setViewportSize(before);
}

/** What follows the size of the window has followed it when the second picture after the change is drawn. */
const drawnTwice = () =>
  new Promise<void>(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

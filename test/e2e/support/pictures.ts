import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { usualScreen } from './office.ts';

const folder = process.env.MINGCHOU_PICTURES;

/** Keeps the page as it looks on the two usual screens, when a folder for it is named. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  for (const size of [usualScreen, { width: 1920, height: 1080 }]) {
    await page.setViewportSize(size);
    await page.waitForTimeout(500);
    await page.screenshot({ path: `${folder}/${name}-${size.width}.png` });
  }
  await page.setViewportSize(usualScreen);
}

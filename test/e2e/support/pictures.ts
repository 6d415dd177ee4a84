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

/** The two shapes of screen that stand before a room. */
const roomScreens = [
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
];

/** Looks at the projected page on a small old projector and on a wide one, and keeps both pictures when a folder is named. */
export async function roomPicture(page: Page, name: string, look: () => Promise<void>): Promise<void> {
  for (const size of roomScreens) {
    await page.setViewportSize(size);
    await look();
    if (!folder) continue;
    mkdirSync(folder, { recursive: true });
    await page.waitForTimeout(500);
    await page.screenshot({ path: `${folder}/${name}-${size.width}.png` });
  }
}

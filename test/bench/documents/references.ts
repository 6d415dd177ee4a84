import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/find-chromium.ts';
import { noticeHtml, twoPageNotice } from './two-page-notice.ts';

/** How many of the same notices another program makes in a second, or null when it is not installed; its start does not count. */
export async function chromiumPerSecond(count: number): Promise<number | null> {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const print = async (number: number) => {
      await page.setContent(noticeHtml(twoPageNotice(number)));
      return await page.pdf({ preferCSSPageSize: true });
    };
    await print(0);
    const started = performance.now();
    for (let number = 1; number <= count; number += 1) await print(number);
    return (1000 * count) / (performance.now() - started);
  } finally {
    await browser.close();
  }
}

/** The same by LibreOffice without its windows, which converts all of them in one start; that start counts. */
export function libreOfficePerSecond(folder: string, count: number): number | null {
  if (spawnSync('soffice', ['--version']).error !== undefined) return null;
  mkdirSync(folder);
  const files = Array.from({ length: count }, (_, index) => {
    const file = join(folder, `${index + 1}.html`);
    writeFileSync(file, noticeHtml(twoPageNotice(index + 1)));
    return file;
  });
  const started = performance.now();
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', folder, ...files]);
  return (1000 * count) / (performance.now() - started);
}

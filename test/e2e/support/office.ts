import { type Browser, type BrowserContext, chromium as launcher, type Page } from 'playwright-core';
import { lenientResources } from '../../core/support/lenient-resources.ts';
import { chromium } from './requirements.ts';
import { slowDown } from './slow-link.ts';
import { startWebProgram, type WebProgram } from './web-program.ts';

/** One clerk before one browser, and the program behind it. */
export interface Office {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly program: WebProgram;
  /** What the browser complained of since the last time: errors, warnings, anything the content security policy refused. */
  complaints(): string[];
  close(): Promise<void>;
}

export const usualScreen = { width: 1366, height: 768 };

/** Starts the program, with rules that ask for as little as may be unless other resources are given, and opens its page in Chromium. */
export async function openOffice(resources: string = lenientResources()): Promise<Office> {
  if (chromium === null) throw new RangeError('openOffice needs a Chromium; skip the test without one.');
  const program = await startWebProgram(resources);
  const browser: Browser = await launcher.launch({ executablePath: chromium, args: ['--no-sandbox'] });
  const context = await browser.newContext({ viewport: usualScreen, locale: 'zh-CN', acceptDownloads: true });
  await slowDown(context);
  const page = await context.newPage();
  let heard: string[] = [];
  const listen = (heardPage: Page) => {
    heardPage.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
    });
    heardPage.on('pageerror', error => heard.push(error.message));
  };
  context.on('page', listen);
  listen(page);
  await page.goto(program.startAddress);
  return {
    page,
    context,
    program,
    complaints() {
      const complaints = heard;
      heard = [];
      return complaints;
    },
    async close() {
      await browser.close();
      await program.stop();
    },
  };
}

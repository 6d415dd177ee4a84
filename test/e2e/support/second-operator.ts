import type { BrowserContext, Page, WebSocketRoute } from 'playwright-core';
import { type Office, usualScreen } from './office.ts';
import { linkDelay } from './slow-link.ts';

/** A second person at another browser of the same program. */
export interface SecondOperator {
  readonly page: Page;
  /** From now on nothing the program says arrives here: the page shows what stood before, and its orders still go out. */
  holdBack(): void;
  /** Everything that was held back arrives, in its order, and so does what follows. */
  release(): void;
  complaints(): string[];
  close(): Promise<void>;
}

/** Lets the answers of the program through, or keeps them until they are wanted. */
function gateOf(context: BrowserContext) {
  let held = false;
  let waiting: (() => void)[] = [];
  const pass = (page: WebSocketRoute) => {
    const program = page.connectToServer();
    const arrive = (message: string | Buffer) => {
      if (held) waiting.push(() => page.send(message));
      else page.send(message);
    };
    program.onMessage(message => {
      if (linkDelay > 0) setTimeout(() => arrive(message), linkDelay);
      else arrive(message);
    });
  };
  return {
    open: () => context.routeWebSocket(/.*/, pass),
    hold: () => {
      held = true;
    },
    release: () => {
      held = false;
      for (const send of waiting) send();
      waiting = [];
    },
  };
}

/** Opens the program in a browser context of its own, at its door: nobody has signed in there yet. */
export async function secondOperator(office: Office): Promise<SecondOperator> {
  const browser = office.context.browser();
  if (!browser) throw new RangeError('A second operator needs the browser of the first.');
  const cookies = await office.context.cookies();
  const context = await browser.newContext({ viewport: usualScreen, locale: 'zh-CN' });
  await context.addCookies(cookies);
  const gate = gateOf(context);
  await gate.open();
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
  });
  page.on('pageerror', error => heard.push(error.message));
  await page.goto(new URL(office.page.url()).origin);
  return { page, holdBack: gate.hold, release: gate.release, complaints: () => heard, close: () => context.close() };
}

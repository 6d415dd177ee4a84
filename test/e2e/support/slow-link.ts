import type { BrowserContext } from 'playwright-core';

/** Milliseconds every answer of the program is held back: `MINGCHOU_SLOW_LINK=400` finds the tests that read before they waited. */
export const linkDelay = Number(process.env.MINGCHOU_SLOW_LINK ?? 0);

/** Lets the pages of a browser hear of everything later, in the same order, as on a slow machine. */
export async function slowDown(context: BrowserContext): Promise<void> {
  if (!(linkDelay > 0)) return;
  await context.routeWebSocket(/.*/, page => {
    const program = page.connectToServer();
    program.onMessage(message => void setTimeout(() => page.send(message), linkDelay));
  });
}

import type { Page } from 'playwright-core';
import type {} from '#renderer/data/desktop-platform.ts';
import type { Desk } from './desk.ts';

/** Opens the projected window of a draw, and waits until its page is loaded. */
export async function openAudience({ app, operator }: Pick<Desk, 'app' | 'operator'>, drawId: number): Promise<Page> {
  const [audience] = await Promise.all([
    app.waitForEvent('window'),
    operator.evaluate(id => window.mingchou?.openAudience(id), drawId),
  ]);
  await audience.waitForLoadState('load');
  return audience;
}

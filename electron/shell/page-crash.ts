import { app, type WebContents } from 'electron';
import type { Log } from './log.ts';

const mostReloads = 3; // A page that dies whenever it is loaded must not do so for ever.

/** A page whose process died is loaded again; its work is in the core and not in the page. */
export function reloadCrashedPages(log: Log): void {
  const reloads = new WeakMap<WebContents, number>();
  app.on('render-process-gone', (_event, contents, details) => {
    if (details.reason === 'clean-exit') return;
    log(`page: gone, ${details.reason}, code ${details.exitCode}`);
    const before = reloads.get(contents) ?? 0;
    if (contents.isDestroyed() || before === mostReloads) return;
    reloads.set(contents, before + 1);
    contents.reload();
  });
}

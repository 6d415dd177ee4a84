import { MessageChannelMain } from 'electron';
import { channels } from './channels.ts';
import type { CoreProcess } from './core-process.ts';
import type { Page } from './windows.ts';

/** Introduces a page to the core: each gets one end of a channel, and what they say to each other never passes here. */
export function connectPage(core: CoreProcess, { contents, role }: Page): void {
  const { port1, port2 } = new MessageChannelMain();
  core.serve(role, port1);
  contents.postMessage(channels.port, { role }, [port2]);
}

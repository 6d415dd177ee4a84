import type { WebContents, WebFrameMain } from 'electron';
import type { Role } from '#rpc/service.ts';
import { isOurAddress } from './origin.ts';
import type { Windows } from './windows.ts';

/** What Electron tells of who sent a message. */
export interface Sending {
  readonly sender: WebContents;
  /** Null when the frame is gone already. */
  readonly senderFrame: Pick<WebFrameMain, 'parent' | 'url'> | null;
}

/** The role of who is speaking: the main frame of one of our windows, showing our own page; anybody else has none. */
export function roleOfSender({ sender, senderFrame }: Sending, windows: Pick<Windows, 'roleOf'>): Role | null {
  if (senderFrame === null || senderFrame.parent !== null || !isOurAddress(senderFrame.url)) return null;
  return windows.roleOf(sender);
}

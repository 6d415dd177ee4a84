import type { BrowserWindow, Session, WebContents } from 'electron';
import { AppError } from '#contract/app-error.ts';
import type { Role } from '#rpc/service.ts';
import { openAudienceWindow } from './audience-window.ts';
import { openOperatorWindow } from './operator-window.ts';
import { audienceAddress } from './page-address.ts';

/** A page that is open, and what it may do. */
export interface Page {
  readonly contents: WebContents;
  readonly role: Role;
}

/** The one operator window and the one audience window; a page's role is which of the two it stands in. */
export interface Windows {
  operator(): BrowserWindow | null;
  /** Throws AppError('disconnected') after the operator closed the window a request came from. */
  requireOperator(): BrowserWindow;
  openOperator(): void;
  openAudience(drawId: number | null): void;
  closeAudience(): void;
  roleOf(contents: WebContents): Role | null;
}

export function createWindows(preload: string, audienceSession: Session): Windows {
  let operator: BrowserWindow | null = null;
  let audience: BrowserWindow | null = null;

  function openOperator(): void {
    if (operator) {
      if (operator.isMinimized()) operator.restore();
      operator.focus();
      return;
    }
    operator = openOperatorWindow(preload);
    operator.on('closed', () => {
      operator = null;
      audience?.close();
    });
  }

  function openAudience(drawId: number | null): void {
    if (audience) {
      void audience.loadURL(audienceAddress(drawId));
      audience.showInactive();
      return;
    }
    if (!operator) return;
    audience = openAudienceWindow(operator, preload, audienceSession, drawId);
    audience.on('closed', () => {
      audience = null;
    });
  }

  function roleOf(contents: WebContents): Role | null {
    if (contents === operator?.webContents) return 'operator';
    return contents === audience?.webContents ? 'audience' : null;
  }

  return {
    operator: () => operator,
    requireOperator() {
      if (operator) return operator;
      throw new AppError('disconnected', '窗口已经关闭，这一步没有完成。');
    },
    openOperator,
    openAudience,
    closeAudience: () => audience?.close(),
    roleOf,
  };
}

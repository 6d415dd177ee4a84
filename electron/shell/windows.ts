import type { BrowserWindow, Session, WebContents } from 'electron';
import { AppError } from '#contract/app-error.ts';
import type { Role } from '#rpc/service.ts';
import { type AudienceState, type AudienceWindow, openAudienceWindow } from './audience-window.ts';
import { channels } from './channels.ts';
import { openOperatorWindow } from './operator-window.ts';
import { audienceAddress } from './page-address.ts';
import type { ProjectorMemory } from './projector-memory.ts';

/** A page that is open, and what it may do. */
export interface Page {
  readonly contents: WebContents;
  readonly role: Role;
}

/** One short sentence for the operator's page. */
export interface Notice {
  readonly kind: 'done' | 'failed';
  readonly sentence: string;
}

/** The one operator window and the one audience window; a page's role is which of the two it stands in. */
export interface Windows {
  operator(): BrowserWindow | null;
  /** Throws AppError('disconnected') after the operator closed the window a request came from. */
  requireOperator(): BrowserWindow;
  openOperator(): void;
  openAudience(drawId: number | null): void;
  closeAudience(): void;
  /** Lets the projected window cover its display or puts it into a frame; only the operator's page and menu ask for it. */
  fillAudience(fullscreen: boolean): void;
  audienceState(): AudienceState;
  /** Projects on the next of the displays that the operator does not work on, and remembers it. */
  changeProjector(): void;
  roleOf(contents: WebContents): Role | null;
}

export function createWindows(preload: string, audienceSession: Session, memory: ProjectorMemory): Windows {
  let operator: BrowserWindow | null = null;
  let audience: AudienceWindow | null = null;
  const tell = (notice: Notice) => operator?.webContents.send(channels.notice, notice);

  const audienceState = (): AudienceState => {
    if (!audience || audience.window.isDestroyed()) return 'closed';
    return audience.window.isFullScreen() ? 'fullscreen' : 'window';
  };
  const tellState = () => operator?.webContents.send(channels.audienceState, audienceState());

  function openOperator(): void {
    if (operator) {
      if (operator.isMinimized()) operator.restore();
      operator.focus();
      return;
    }
    operator = openOperatorWindow(preload);
    operator.on('closed', () => {
      operator = null;
      audience?.window.close();
    });
  }

  function openAudience(drawId: number | null): void {
    if (audience) {
      void audience.window.loadURL(audienceAddress(drawId));
      audience.window.showInactive();
      return;
    }
    if (!operator) return;
    audience = openAudienceWindow({ operator, preload, session: audienceSession, memory, tell, tellState }, drawId);
    tellState();
    audience.window.on('closed', () => {
      audience = null;
      tellState();
    });
  }

  function roleOf(contents: WebContents): Role | null {
    if (contents === operator?.webContents) return 'operator';
    return contents === audience?.window.webContents ? 'audience' : null;
  }

  return {
    operator: () => operator,
    requireOperator() {
      if (operator) return operator;
      throw new AppError('disconnected', '窗口已经关闭，这一步没有完成。');
    },
    openOperator,
    openAudience,
    fillAudience(fullscreen) {
      audience?.window.setFullScreen(fullscreen);
      tellState();
    },
    audienceState,
    closeAudience: () => audience?.window.close(),
    changeProjector: () => audience?.changeProjector(),
    roleOf,
  };
}

import { randomBytes } from 'node:crypto';
import { BrowserWindow, type Session, session } from 'electron';
import { AppError } from '#contract/app-error.ts';
import { appAnswer } from '../app-protocol.ts';
import { securityHeaders } from '../content-security.ts';
import { appOrigin, appScheme } from '../origin.ts';
import { pagePreferences } from '../page-preferences.ts';
import { secureSession } from '../session-security.ts';

/** Papers are drawn for the printer in windows that nobody sees, one after the other. */
export interface PrintDesk {
  /** Draws a PDF, lets `print` have the window when every page stands in it, and closes it. */
  show<Result>(pdf: Uint8Array, print: (window: BrowserWindow) => Promise<Result>): Promise<Result>;
}

/** A long paper takes a minute on a slow machine; one that takes longer never comes. */
const patience = 180_000;

/** Makes the desk at which papers are drawn: a session of its own, in which nothing is served but the page and one paper. */
export function createPrintDesk(pageFolder: string): PrintDesk {
  const papers = new Map<string, Uint8Array>();
  let own: Session | null = null;
  const openSession = () => {
    const made = session.fromPartition('printing');
    secureSession(made);
    made.protocol.handle(appScheme, request => {
      const paper = papers.get(new URL(request.url).pathname);
      return paper ? paperAnswer(paper) : appAnswer(request, pageFolder);
    });
    return made;
  };
  return {
    async show(pdf, print) {
      own ??= openSession();
      const name = `${randomBytes(18).toString('base64url')}.pdf`;
      const path = `/printing/${name}`;
      papers.set(path, pdf);
      const preferences = { ...pagePreferences(null), session: own, backgroundThrottling: false };
      const window = new BrowserWindow({ show: false, width: 900, height: 1200, webPreferences: preferences });
      try {
        const drawn = untilDrawn(window);
        await window.loadURL(`${appOrigin}/printing.html#${name}`);
        await drawn;
        return await print(window);
      } finally {
        papers.delete(path);
        window.destroy();
      }
    },
  };
}

function paperAnswer(paper: Uint8Array): Response {
  return new Response(new Uint8Array(paper), { headers: { ...securityHeaders, 'Content-Type': 'application/pdf' } });
}

/** The page has no preload to speak through: its title says how far it is. */
function untilDrawn(window: BrowserWindow): Promise<void> {
  const unreadable = () => new AppError('file-unreadable', '这份文件打不开，没有打印。请重新制作后再试。');
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(unreadable()), patience);
    const settle = (end: () => void) => {
      clearTimeout(timer);
      end();
    };
    window.webContents.on('page-title-updated', (_event, title) => {
      if (title === 'drawn') settle(resolve);
      if (title === 'failed') settle(() => reject(unreadable()));
    });
    window.webContents.on('render-process-gone', () => settle(() => reject(unreadable())));
  });
}

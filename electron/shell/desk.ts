import { app, dialog, Menu, type Session, session, shell } from 'electron';
import { serveAppFiles } from './app-protocol.ts';
import { coreArguments } from './core-arguments.ts';
import { reportCoreCrash } from './core-crash.ts';
import { CoreProcess } from './core-process.ts';
import type { Environment } from './environment.ts';
import type { Log } from './log.ts';
import { menuTemplate } from './menu.ts';
import { answerPages } from './page-functions.ts';
import { createPageRequests } from './page-requests.ts';
import { printPage } from './print-page.ts';
import { createPrintDesk } from './printing/print-window.ts';
import { projectorMemory } from './projector-memory.ts';
import { secureSession } from './session-security.ts';
import { createWindows, type Windows } from './windows.ts';

/** Starts what the person sees and works with, once Electron is ready. */
export function startDesk(environment: Environment, log: Log, logFolder: string): void {
  const audienceSession = session.fromPartition('audience');
  for (const each of [session.defaultSession, audienceSession]) open(each, environment.pageFolder);

  const windows = createWindows(environment.preload, audienceSession, projectorMemory(environment.userData));
  // The core first: it opens its file while Chromium makes the window.
  const core = new CoreProcess({
    entry: environment.coreEntry,
    arguments: coreArguments(environment),
    log,
    onLost: restarting => reportCoreCrash(windows, restarting, logFolder),
  });
  answerPages(createPageRequests(windows, log), core, windows, createPrintDesk(environment.pageFolder));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menuActions(windows, logFolder), app.isPackaged)));
  windows.openOperator();
  app.on('second-instance', () => windows.openOperator());
  app.on('window-all-closed', () => app.quit());
  closeCoreOnQuit(core);
}

function open(each: Session, pageFolder: string): void {
  secureSession(each);
  serveAppFiles(each, pageFolder);
}

function menuActions(windows: Windows, logFolder: string) {
  return {
    print: () => void printPage(windows.requireOperator()),
    closeAudience: () => windows.closeAudience(),
    toggleAudience: () => windows.fillAudience(windows.audienceState() !== 'fullscreen'),
    changeProjector: () => windows.changeProjector(),
    openLogFolder: () => void shell.openPath(logFolder),
    about: () =>
      void dialog.showMessageBox(windows.requireOperator(), {
        title: '关于明抽',
        message: `明抽 ${app.getVersion()}`,
        detail: '双随机、一公开抽查工作台。数据只存放在这台电脑上，程序不连接网络。',
        buttons: ['知道了'],
      }),
  };
}

/** Every command is committed at once, so that leaving has nothing to save: the core only closes its file. */
function closeCoreOnQuit(core: CoreProcess): void {
  let closed = false;
  app.on('will-quit', event => {
    if (closed) return;
    event.preventDefault();
    void core.stop().then(() => {
      closed = true;
      // Not from within the event, where a second quit would be ignored.
      setImmediate(() => app.quit());
    });
  });
}

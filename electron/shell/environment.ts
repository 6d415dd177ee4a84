import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';

/** Where things are on this machine. What begins with MINGCHOU_ is read by an unpackaged app only. */
export interface Environment {
  readonly userData: string;
  readonly pageFolder: string;
  readonly preload: string;
  readonly coreEntry: string;
  readonly resources: string;
  /** A better-sqlite3 addon for an Electron that the packaged one does not fit. */
  readonly sqliteBinding: string | null;
  /** The workspace folder used when the page names none. */
  readonly dataFolder: string;
}

/** dist/, in which shell, core and renderer lie beside each other, also inside the packed archive. */
const built = dirname(dirname(fileURLToPath(import.meta.url)));

/** The folder named by `--data=`, as a shortcut or `npm start` can; none by default. */
function folderArgument(): string | undefined {
  return process.argv.find(each => each.startsWith('--data='))?.slice('--data='.length);
}

export function readEnvironment(): Environment {
  const trusted: Readonly<Record<string, string | undefined>> = app.isPackaged ? {} : process.env;
  return {
    // A plain name: some tools of bureaus still stumble over Chinese signs in a path.
    userData: trusted.MINGCHOU_USER_DATA ?? join(app.getPath('appData'), 'Mingchou'),
    pageFolder: trusted.MINGCHOU_PAGE_FOLDER ?? join(built, 'renderer'),
    preload: join(built, 'shell', 'preload.cjs'),
    coreEntry: trusted.MINGCHOU_CORE_ENTRY ?? join(built, 'core', 'desktop-core.js'),
    resources: app.isPackaged ? join(process.resourcesPath, 'resources') : join(built, '..', 'resources'),
    sqliteBinding: trusted.ELECTRON_SQLITE_BINDING ?? null,
    // Among the person's own papers, where their backups and their eyes find it.
    dataFolder: folderArgument() ?? join(trusted.MINGCHOU_USER_DATA ?? app.getPath('documents'), '明抽数据'),
  };
}

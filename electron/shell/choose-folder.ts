import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { CoreProcess } from './core-process.ts';

/** A folder as the page may know it: an opaque grant of the core, and a name to show. */
export interface ChosenFolder {
  readonly folder: string;
  readonly name: string;
}

/** Lets the person pick or make a folder; null when they change their mind. */
export async function chooseFolder(window: BrowserWindow, core: CoreProcess): Promise<ChosenFolder | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: '选择数据文件夹',
    buttonLabel: '选择',
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  });
  const path = filePaths[0];
  if (path === undefined) return null;
  const folder = await core.ask({ type: 'grant-folder', path });
  return { folder: String(folder), name: basename(path) || path };
}

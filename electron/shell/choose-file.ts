import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { AppError } from '#contract/app-error.ts';
import type { CoreProcess } from './core-process.ts';
import { type FileKind, fileKinds } from './page-input.ts';

const kindNames: Record<FileKind, string> = {
  table: '表格文件（Excel、WPS、CSV）',
  backup: '明抽的备份和搬家文件',
  installer: '明抽的安装包',
  picture: '图片（PNG、JPEG）',
  certificate: '数字证书（PKCS#12）',
  evidence: '照片、录像、录音和扫描件',
  profile: '方案文件（JSON）',
};

/** A file as the page may know it: an opaque grant of the core, and a name to show. */
export interface ChosenFile {
  readonly file: string;
  readonly name: string;
}

async function grantFile(core: CoreProcess, path: string): Promise<ChosenFile> {
  const name = basename(path);
  const file = await core.ask({ type: 'grant-file', path, name });
  return { file: String(file), name };
}

/** Lets the person pick one file; null when they change their mind. */
export async function chooseFile(window: BrowserWindow, core: CoreProcess, kind: FileKind): Promise<ChosenFile | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: '选择文件',
    buttonLabel: '选择',
    properties: ['openFile'],
    filters: [
      { name: kindNames[kind], extensions: [...fileKinds[kind]] },
      { name: '所有文件', extensions: ['*'] },
    ],
  });
  const path = filePaths[0];
  return path === undefined ? null : grantFile(core, path);
}

/** Takes a file that was dropped on the page; a folder or a vanished file is an AppError. */
export async function takeFile(core: CoreProcess, path: string): Promise<ChosenFile> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new AppError('file-unreadable', '没有找到这个文件，请重新选择。');
  return grantFile(core, path);
}

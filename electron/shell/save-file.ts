import { extname } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { CoreProcess } from './core-process.ts';
import { outputFile } from './output-file.ts';
import { writeCopy } from './write-copy.ts';

const endingNames: Readonly<Record<string, string>> = {
  xlsx: 'Excel 工作簿',
  csv: 'CSV 表格',
  pdf: 'PDF 文件',
  json: 'JSON 数据',
  zip: '压缩包',
};

/** Saves a file of the core where the person wants it; false when they change their mind. */
export async function saveFile(window: BrowserWindow, core: CoreProcess, grant: string): Promise<boolean> {
  const { path, name } = await outputFile(core, grant);
  const ending = extname(name).slice(1).toLowerCase();
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: '保存文件',
    buttonLabel: '保存',
    defaultPath: name,
    filters: ending === '' ? [] : [{ name: endingNames[ending] ?? `${ending} 文件`, extensions: [ending] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (canceled || filePath === '') return false;
  await writeCopy(path, filePath);
  return true;
}

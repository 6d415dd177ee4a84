import { mkdtemp } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { app, shell } from 'electron';
import { AppError } from '#contract/app-error.ts';
import type { CoreProcess } from './core-process.ts';
import { outputFile } from './output-file.ts';
import { writeCopy } from './write-copy.ts';

/** What a bureau reads and prints; nothing that a machine would run. */
const readable = new Set(['.pdf', '.xlsx', '.csv', '.txt']);

/** Shows a copy of a file of the core in the machine's own reader, from which it can be printed. */
export async function openFile(core: CoreProcess, grant: string): Promise<void> {
  const { path, name } = await outputFile(core, grant);
  if (!readable.has(extname(name).toLowerCase())) {
    throw new AppError('not-allowed', '这种文件不能直接打开，请先保存到文件夹。');
  }
  const copy = join(await mkdtemp(join(app.getPath('temp'), 'mingchou-')), basename(name));
  await writeCopy(path, copy);
  const refusal = await shell.openPath(copy);
  if (refusal !== '')
    throw new AppError('file-unreadable', '这台电脑没有能打开这个文件的程序，请先保存，再换电脑打开。');
}

import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { CoreProcess } from './core-process.ts';
import { outputFile } from './output-file.ts';

/** A paper of a thousand pages is smaller; more would only fill the page's memory. */
const mostBytes = 64 * 1024 * 1024;

/** The bytes of a PDF of the core, for a page that shows it; throws an AppError for every other kind of file. */
export async function readPaper(core: CoreProcess, grant: string): Promise<Uint8Array> {
  const { path, name } = await outputFile(core, grant);
  if (extname(name).toLowerCase() !== '.pdf') throw new AppError('not-allowed', '这里只显示 PDF 文件。');
  try {
    if ((await stat(path)).size <= mostBytes) return await readFile(path);
  } catch (error) {
    throw new AppError('not-found', '这个文件已经不在了，请重新生成。', { cause: error });
  }
  throw new AppError('not-allowed', '这个文件太大，不能在这里显示，请用“打开”。');
}

import { isAbsolute } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { CoreProcess } from './core-process.ts';

/** A file the core has written: where it lies, and the name the person should find it under. */
export interface OutputFile {
  readonly path: string;
  readonly name: string;
}

/** Asks the core which file a grant stands for; an unknown grant is an AppError of the core. */
export async function outputFile(core: CoreProcess, grant: string): Promise<OutputFile> {
  const value = await core.ask({ type: 'output', grant });
  if (typeof value === 'object' && value !== null && 'path' in value && 'name' in value) {
    const { path, name } = value;
    if (typeof path === 'string' && typeof name === 'string' && isAbsolute(path)) return { path, name };
  }
  throw new AppError('not-found', '这个文件已经不在了，请重新生成。');
}

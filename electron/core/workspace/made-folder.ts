import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import { fileFailure } from '../files/file-failure.ts';

/** Makes a folder where it is missing, and answers its path; throws AppError when it cannot be. */
export function madeFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true });
    return path;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      const sentence = `“${basename(path)}”应当是文件夹，可那里已有一个同名的文件。请把它移走或改名后再试。`;
      throw new AppError('folder-unusable', sentence, { cause: error });
    }
    throw fileFailure(error, path);
  }
}

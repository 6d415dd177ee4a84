import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { fileFailure } from '../files/file-failure.ts';

/**
 * Writes a file so that it is there whole or not at all: under another name first, forced to the disk, then renamed.
 * Returns its SHA-256; the failures of the disk come as AppError.
 */
export async function writeWholeFile(path: string, bytes: Buffer): Promise<string> {
  const partial = `${path}.partial`;
  try {
    const file = await open(partial, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw fileFailure(error, path);
  }
  return createHash('sha256').update(bytes).digest('hex');
}

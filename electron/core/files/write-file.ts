import { open, rename, rm } from 'node:fs/promises';
import { fileFailure } from './file-failure.ts';

/** Writes a whole file under a temporary name, flushes it to the disk and renames it, so that no half file is ever seen. */
export async function writeFileSafely(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.part`;
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw fileFailure(error, path);
  }
}

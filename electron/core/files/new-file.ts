import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '#contract/app-error.ts';
import { fileFailure } from './file-failure.ts';

const RENAME_ATTEMPTS = 5;

/**
 * Writes a file so that `path` holds either what it held before or the whole new content: the pieces go to a temporary file
 * in the same folder, which reaches the disk before it takes the name. Pieces are asked for no faster than the disk takes
 * them. On a failure or abort nothing is left; errnos become AppErrors (`disk-full`, `not-allowed`, `folder-unusable` …).
 */
export async function writeNewFile(
  path: string,
  pieces: AsyncIterable<Buffer | string> | Iterable<Buffer | string>,
  signal?: AbortSignal,
  mode = 0o666,
): Promise<void> {
  const temporary = join(dirname(path), `.mingchou-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await pipeline(pieces, createWriteStream(temporary, { flags: 'wx', mode }), signal ? { signal } : {});
    await syncFile(temporary);
    signal?.throwIfAborted();
    await takeName(temporary, path);
  } catch (error) {
    // Where the file could not even be made, there is nothing to remove; the first failure is the one to tell.
    await rm(temporary, { force: true }).catch(() => {});
    if (signal?.aborted) throw new AppError('cancelled', '已取消，没有留下文件。', { cause: error });
    throw fileFailure(error, path);
  }
  await syncFolder(dirname(path));
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}

/** On Windows a virus scanner may hold a new file for a moment. */
async function takeName(temporary: string, path: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(temporary, path);
    } catch (error) {
      const busy =
        error instanceof Error && 'code' in error && ['EPERM', 'EACCES', 'EBUSY'].includes(String(error.code));
      if (!busy || process.platform !== 'win32' || attempt === RENAME_ATTEMPTS) throw error;
      await wait(50 * attempt);
    }
  }
}

/** Makes the new name itself last through a power cut, where the system allows a folder to be synced (Windows does not). */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

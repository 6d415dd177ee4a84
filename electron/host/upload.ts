import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '#contract/app-error.ts';

export interface UploadOptions {
  readonly folder: string;
  /** In bytes. */
  readonly limit: number;
}

/**
 * Streams the body of a request into a new file with a name of our own and returns its path. Throws
 * AppError('file-too-large') or AppError('disk-full'), and leaves nothing behind then.
 */
export async function receiveUpload(request: IncomingMessage, { folder, limit }: UploadOptions): Promise<string> {
  const path = join(folder, `${randomUUID()}.upload`);
  const cap = byteCap(limit);
  try {
    await pipeline(request, cap.stream, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    if (cap.exceeded()) throw tooLarge(limit);
    return path;
  } catch (error) {
    await rm(path, { force: true });
    throw isDiskFull(error) ? new AppError('disk-full', '磁盘空间不足，文件没有传上去。请清理磁盘后再试。') : error;
  }
}

/** The name the person knows a file under, from a client that may send anything. */
export function uploadName(given: string | null): string {
  const last = (given ?? '').split(/[\\/]/).at(-1) ?? '';
  // Control and direction marks could make a name look like another one.
  const name = last.replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '').trim();
  return name === '' || name === '.' || name === '..' ? '未命名文件' : [...name].slice(-120).join('');
}

/** Passes at most `limit` bytes. The rest is read and dropped: cut off midway, a browser would only report a network error. */
function byteCap(limit: number) {
  let seen = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      done(null, seen <= limit ? chunk : undefined);
    },
  });
  return { stream, exceeded: () => seen > limit };
}

function tooLarge(limit: number): AppError {
  return new AppError(
    'file-too-large',
    `文件超过 ${Math.floor(limit / 1024 / 1024)} MB，不能导入。请拆成几个文件分别导入。`,
  );
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}

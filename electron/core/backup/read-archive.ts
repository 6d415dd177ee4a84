import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { AppError } from '#contract/app-error.ts';
import { databaseName } from '../workspace/database-name.ts';
import { isInnerName, type MoveManifest, manifestName, manifestShape } from './move-manifest.ts';
import { isSealed, unsealed } from './sealed-file.ts';
import { readTar, type TarEntry } from './tar-reading.ts';

const longestManifest = 200 * 1024 * 1024;

export interface ArchiveReading {
  readonly path: string;
  readonly password: string | null;
  /** Takes all pieces of one file; what it has kept must not be used before the whole reading has ended well. */
  readonly take: (name: string, pieces: AsyncIterable<Buffer>) => Promise<void>;
  readonly progress: (done: number, total: number) => void;
}

/**
 * Reads a moving file and compares every file in it with the list; answers the list. Throws AppError: 'file-protected'
 * without its password, 'file-unreadable' for one that is damaged, cut off, changed or names files outside of its folder.
 */
export async function readArchive({ path, password, take, progress }: ArchiveReading): Promise<MoveManifest> {
  const hidden = await isSealed(path);
  if (hidden && password === null) {
    throw new AppError('file-protected', '这份搬家文件加了密码。请输入打包时设置的密码。');
  }
  const pieces = hidden ? unsealed(path, password ?? '') : (createReadStream(path) as AsyncIterable<Buffer>);
  let manifest: MoveManifest | null = null;
  let done = 0;
  for await (const entry of readTar(pieces)) {
    if (manifest === null) manifest = await readManifest(entry);
    else await takeOne(entry, manifest.files[done++], take);
    progress(done, manifest.files.length);
  }
  const whole = manifest !== null && done === manifest.files.length;
  if (!whole || !manifest?.files.some(({ name }) => name === databaseName)) throw incomplete();
  return manifest;
}

async function readManifest({ name, bytes, content }: TarEntry): Promise<MoveManifest> {
  if (name !== manifestName || bytes > longestManifest) throw incomplete();
  const pieces: Buffer[] = [];
  for await (const piece of content) pieces.push(piece);
  try {
    return manifestShape.parse(JSON.parse(Buffer.concat(pieces).toString('utf8')));
  } catch (error) {
    throw incomplete(error);
  }
}

async function takeOne(
  { name, bytes, content }: TarEntry,
  expected: MoveManifest['files'][number] | undefined,
  take: ArchiveReading['take'],
): Promise<void> {
  if (expected?.name !== name || expected.bytes !== bytes || !isInnerName(name)) throw incomplete();
  const hash = createHash('sha256');
  await take(name, hashed(content, hash));
  if (hash.digest('hex') !== expected.sha256) throw incomplete();
}

async function* hashed(pieces: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

function incomplete(cause?: unknown): AppError {
  const sentence = '搬家文件不完整或被改动过：里面的文件与清单对不上。请重新打包，或重新复制一次。';
  return new AppError('file-unreadable', sentence, { cause });
}

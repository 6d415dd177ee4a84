import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import { fileFailure } from '../files/file-failure.ts';
import { writeNewFile } from '../files/new-file.ts';
import { fileDigest } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import type { JobContext } from '../service/context.ts';
import { madeFolder } from '../workspace/made-folder.ts';

/** A copy of a file below the workspace folder, under the name of its content. */
export interface KeptFile {
  readonly name: string;
  /** Below the workspace folder. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Copies a file into 证据, where it lies by its SHA-256, so that the same file is kept once and one that is changed is found
 * out. AppError where it is no plain file, empty, too large, changed while it was read, or the disk is full.
 */
export async function keepEvidence(
  context: JobContext,
  source: { readonly path: string; readonly name: string },
): Promise<KeptFile> {
  const bytes = await sizeOf(context, source.path);
  const sha256 = await fileDigest(source.path);
  const ending = endingOf(source.name);
  const folder = madeFolder(join(context.workspace.evidenceFolder(), sha256.slice(0, 2)));
  const target = join(folder, `${sha256}.${ending}`);
  const isKept = existsSync(target) && (await fileDigest(target)) === sha256;
  if (!isKept) await writeNewFile(target, sameContent(source.path, sha256, step(context, bytes)), context.signal);
  const name = safeFileName(basename(source.name, extname(source.name)), ending);
  return { name, path: ['证据', sha256.slice(0, 2), basename(target)].join('/'), sha256, bytes };
}

async function sizeOf({ workspace }: JobContext, path: string): Promise<number> {
  const found = await stat(path).catch(error => {
    throw fileFailure(error, path);
  });
  if (!found.isFile()) throw new AppError('file-unreadable', `“${basename(path)}”不是文件，请选择一个文件。`);
  if (found.size === 0) throw new AppError('file-unreadable', `“${basename(path)}”是空的，请重新选择。`);
  const { evidenceMegabytes } = workspace.bureau.profile().resultRule;
  if (found.size > evidenceMegabytes * 1024 * 1024) {
    const words = `“${basename(path)}”超过单个证据文件 ${evidenceMegabytes} MB 的上限。`;
    throw new AppError('file-too-large', `${words}请先剪短或压缩，或请管理员在地区方案里调整上限。`);
  }
  return found.size;
}

/** An ending that says no more than what kind of file it is. */
function endingOf(name: string): string {
  const ending = extname(name).slice(1).toLowerCase();
  return /^[a-z0-9]{1,8}$/.test(ending) ? ending : 'bin';
}

const step = (context: JobContext, bytes: number) => (done: number) => context.progress('复制证据', done, bytes);

/** Gives the content on; fails where it is not what was measured a moment ago. */
async function* sameContent(path: string, sha256: string, onRead: (done: number) => void): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let done = 0;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(piece);
    done += piece.length;
    onRead(done);
    yield piece;
  }
  if (hash.digest('hex') !== sha256) {
    throw new AppError('conflict', `“${basename(path)}”在复制时被改动了。请关闭正在使用它的程序后再试。`);
  }
}

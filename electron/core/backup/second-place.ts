import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import { fileFailure } from '../files/file-failure.ts';
import { writeNewFile } from '../files/new-file.ts';
import { fileDigest } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import type { WrittenBackup } from './backup.ts';
import { type BackupFile, backupsIn, notePath, noteText, plainEnding, sealedEnding } from './backup-file.ts';
import type { BackupSettings } from './backup-settings.ts';
import { keptSealingKey } from './kept-key.ts';
import { sealed } from './sealed-file.ts';

type Second = NonNullable<BackupSettings['second']>;

const markName = '明抽第二备份位置.txt';

/** Marks a folder as a second place and answers how it is known again; throws AppError when it cannot be written to. */
export async function claimSecondPlace(path: string): Promise<Second> {
  const known = await markOf(path).catch(() => null);
  if (known) return { path, mark: known };
  const mark = randomBytes(12).toString('hex');
  if (!(await stat(path).catch(() => null))?.isDirectory()) throw gone(path);
  await writeNewFile(join(path, markName), [mark]);
  return { path, mark };
}

/** The folder for one bureau's copies; throws AppError when the second place is not there, or is another one. */
export async function secondFolder({ path, mark }: Second, bureauName: string): Promise<string> {
  const found = await markOf(path).catch(error => {
    throw error instanceof Error && 'code' in error && error.code === 'ENOENT' ? gone(path) : fileFailure(error, path);
  });
  if (found !== mark) {
    throw new AppError(
      'not-found',
      '插着的不是原来设为第二备份位置的那个U盘或文件夹，没有写入。请换回原来的，或在“备份”页重新选择。',
    );
  }
  const folder = join(path, '明抽备份', safeFileName(bureauName, '').slice(0, -1));
  await mkdir(folder, { recursive: true }).catch(error => {
    throw fileFailure(error, folder);
  });
  return folder;
}

/** Copies a backup into a folder of the second place, sealed when a key is given, and reads it back. */
export async function copyToSecond(
  backup: WrittenBackup,
  { name, folder, keyFolder, sealedBy }: { name: string; folder: string; keyFolder: string; sealedBy: string | null },
  signal: AbortSignal,
): Promise<void> {
  const key = sealedBy === null ? null : await keptSealingKey(keyFolder, sealedBy);
  const ending = key ? sealedEnding : plainEnding;
  const target = join(folder, name.slice(0, -plainEnding.length) + ending);
  const pieces = createReadStream(backup.path) as AsyncIterable<Buffer>;
  await writeNewFile(target, key ? sealed(pieces, key) : pieces, signal);
  try {
    const sha256 = await fileDigest(target);
    // A sealed copy differs each time; that it can be opened was decided by the key it was made with.
    if (!key && sha256 !== backup.note.sha256) throw unlike();
    const { size: bytes } = await stat(target);
    await writeNewFile(notePath(target), [
      noteText(target.slice(folder.length + 1), { ...backup.note, bytes, sha256 }),
    ]);
  } catch (error) {
    await rm(target, { force: true }).catch(() => undefined);
    throw fileFailure(error, target);
  }
}

/** What lies at the second place for a bureau. */
export async function secondBackups(second: Second, bureauName: string): Promise<BackupFile[]> {
  const folder = await secondFolder(second, bureauName);
  try {
    return backupsIn(folder);
  } catch (error) {
    throw fileFailure(error, folder);
  }
}

const markOf = async (path: string) => (await readFile(join(path, markName), 'utf8')).trim();

function gone(path: string): AppError {
  const sentence = `找不到第二备份位置“${path}”。U盘可能没有插上，或网络文件夹连不上；接好后再备份一次。`;
  return new AppError('not-found', sentence);
}

function unlike(): AppError {
  return new AppError('disk-full', '复制到第二备份位置的备份读出来与原来不符，已删除。请检查U盘或网络后再试。');
}

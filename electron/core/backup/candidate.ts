import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import { verifyTrail } from '../audit/verify-trail.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { migrate, refuseNewer, versionOf } from '../db/migrate.ts';
import { newestVersion } from '../db/migrations/migrations.ts';
import { isMadeSound, isSound } from '../db/soundness.ts';
import { fileFailure } from '../files/file-failure.ts';
import type { GrantedFile } from '../files/file-grants.ts';
import { writeNewFile } from '../files/new-file.ts';
import { fileDigest } from '../files/output-file.ts';
import type { JobContext } from '../service/context.ts';
import { createWorkspace, type Workspace } from '../workspace/workspace.ts';
import { readNote } from './backup-file.ts';
import { type Holdings, holdingsOf } from './holdings-store.ts';
import { isSealed, unsealed } from './sealed-file.ts';

/** A backup brought to a place of its own, opened there and found sound; the file it came from is only read. */
export interface Candidate {
  readonly path: string;
  readonly workspace: Workspace;
  readonly sealed: boolean;
  readonly sha256: string;
  readonly bytes: number;
  readonly beside: 'same' | 'different' | 'none';
  /** As it was in the file, before it was brought to this version. */
  readonly holds: Holdings;
}

export interface GivenBackup {
  readonly file: GrantedFile;
  readonly password: string | null;
}

/**
 * Copies a backup into `folder`, unsealing it where needed, checks it and brings the copy to this version. Throws AppError:
 * 'file-protected', 'file-unreadable', 'workspace-newer', and those of the disk. The caller closes the workspace.
 */
export async function openCandidate(context: JobContext, given: GivenBackup, folder: string): Promise<Candidate> {
  const { file, password } = given;
  context.progress('读取备份', 0, 1);
  const sealedFile = await isSealed(file.path);
  if (sealedFile && password === null) {
    throw new AppError('file-protected', '这份备份加了密码。请输入制作备份时设置的密码。');
  }
  const path = join(folder, '明抽.db');
  const pieces = sealedFile ? unsealed(file.path, password ?? '') : createReadStream(file.path);
  await writeNewFile(path, pieces as AsyncIterable<Buffer>, context.signal).catch(error => {
    throw fileFailure(error, file.path);
  });
  context.progress('核对备份', 0, 1);
  const sha256 = await fileDigest(file.path);
  const note = readNote(file.path);
  const beside = note === null ? 'none' : note.sha256 === sha256 ? 'same' : 'different';
  const found = { path, sealed: sealedFile, sha256, bytes: statSync(file.path).size, beside } as const;
  context.signal.throwIfAborted();
  return { ...found, ...openCopy(context, path, folder) };
}

function openCopy(context: JobContext, path: string, folder: string): Pick<Candidate, 'workspace' | 'holds'> {
  const { nativeBinding } = context.application.options;
  const database = openDatabase(path, { nativeBinding }, examine);
  try {
    const holds = holdingsOf(database);
    if (!isMadeSound(database)) throw noBackup();
    migrate(database, () => undefined); // The file it was copied from is the backup.
    const workspace = createWorkspace(folder, database, context.now);
    if (!workspace.bureau.exists()) throw noBackup();
    return { workspace, holds };
  } catch (error) {
    database.close();
    throw error;
  }
}

function examine(file: Pick<Database, 'raw'>): void {
  refuseNewer(file, newestVersion);
  if (versionOf(file) === 0 || !isSound(file, 'quick_check')) throw noBackup();
}

function noBackup(): AppError {
  return new AppError('file-unreadable', '这个文件不是明抽的备份，或已损坏，不能用来恢复。请换一份备份。');
}

/** Recomputes the whole trail of a candidate, and compares its rows with it. */
export function verifyCandidate(context: JobContext, { workspace }: Candidate) {
  const inside: JobContext = Object.create(context, { workspace: { value: workspace } });
  return verifyTrail(inside);
}

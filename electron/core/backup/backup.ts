import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import { copyDatabase } from '../db/copy-database.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { isSound, type SoundnessDepth } from '../db/soundness.ts';
import type { Examined } from '../db/soundness-aside.ts';
import { digestNow } from '../files/digest-now.ts';
import { fileFailure } from '../files/file-failure.ts';
import { madeFolder } from '../workspace/made-folder.ts';
import { type BackupKind, type BackupNote, kindPrefixes, notePath, noteText, plainEnding } from './backup-file.ts';
import { type Holdings, holdingsOf } from './holdings-store.ts';
import { removeWork } from './work-folder.ts';

export interface BackupOrder {
  readonly folder: string;
  readonly kind: Exclude<BackupKind, 'other'>;
  /** What follows the kind in the name, e.g. 2026-03-02-093000. */
  readonly label: string;
  /** ISO 8601, as it is written down beside the file. */
  readonly at: string;
}

export interface WrittenBackup {
  readonly path: string;
  readonly note: BackupNote;
}

/** Writes a verified copy of the database at once; see `backupSteps`. */
export function writeBackup(database: Database, order: BackupOrder): WrittenBackup {
  const steps = backupSteps(database, order);
  for (;;) {
    const { done, value } = steps.next(undefined);
    if (done) return value;
  }
}

/** A moment at which other work may run. */
export interface BackupStep {
  readonly phase: string;
  /** The file into which the database is to be copied next, for whoever can do so while others work. */
  readonly uncopied?: string;
  /** The copy that is to be examined next, for whoever can have that done elsewhere. */
  readonly unchecked?: string;
  /** How closely. */
  readonly depth?: SoundnessDepth;
}

/** What was done for a step, so that it need not be done at once. */
export interface StepDone {
  /** What the database held when the copy was whole. */
  readonly copied?: Holdings;
  /** The copy was brought to the disk as well. */
  readonly examined?: Examined | null;
}

/**
 * Writes a verified copy of the database: under a temporary name, opened and checked, its SHA-256 beside it, then renamed
 * into place. Each `yield` is a moment at which other work may run; leaving the generator early leaves nothing behind.
 */
export function* backupSteps(
  database: Database,
  order: BackupOrder,
): Generator<BackupStep, WrittenBackup, StepDone | undefined> {
  const target = freePath(order.folder, `${kindPrefixes[order.kind]}-${order.label}`);
  const temporary = `${target}.part`;
  const depth = depthOf(order.kind);
  let finished = false;
  try {
    madeFolder(order.folder);
    rmSync(temporary, { force: true });
    const expected = (yield { phase: '写出备份', uncopied: temporary })?.copied ?? copyNow(database, temporary);
    const { sound, sha256 } =
      (yield { phase: '核对备份', unchecked: temporary, depth })?.examined ?? examineNow(database, temporary, depth);
    checkCopy(database, temporary, expected, sound);
    const note = { at: order.at, bytes: statSync(temporary).size, sha256, holds: expected };
    // The note comes first: a file under its final name always has one.
    writeFileSync(notePath(target), noteText(basename(target), note));
    renameSync(temporary, target);
    finished = true;
    return { path: target, note };
  } catch (error) {
    throw fileFailure(error, target);
  } finally {
    if (!finished) removeWork(temporary, notePath(target));
  }
}

/** Before each large import only what cannot be made again from the rows: an index that does not fit is, when it is restored. */
const depthOf = (kind: BackupOrder['kind']): SoundnessDepth =>
  kind === 'before-import' ? 'quick_check' : 'integrity_check';

function copyNow(database: Database, path: string): Holdings {
  copyDatabase(database, path);
  return holdingsOf(database);
}

function examineNow({ options }: Database, path: string, depth: SoundnessDepth): Examined {
  const copy = openDatabase(path, { ...options, readonly: true });
  try {
    const sound = isSound(copy, depth);
    syncNow(path);
    return { sound, sha256: digestNow(path) };
  } finally {
    copy.close();
  }
}

function freePath(folder: string, name: string): string {
  for (let copy = 1; ; copy++) {
    const path = join(folder, `${name}${copy === 1 ? '' : `-${copy}`}${plainEnding}`);
    if (!existsSync(path)) return path;
  }
}

/** A copy is worth its name only when it opens, was found in order, and its trail ends where ours does. */
function checkCopy(database: Database, path: string, expected: Holdings, sound: boolean): void {
  const copy = openDatabase(path, { ...database.options, readonly: true });
  try {
    if (sound && JSON.stringify(holdingsOf(copy)) === JSON.stringify(expected)) return;
    throw new AppError('disk-full', '备份写出后核对不符，已删除这份备份。请检查磁盘后再试，原数据不受影响。');
  } finally {
    copy.close();
  }
}

function syncNow(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

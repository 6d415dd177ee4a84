import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Holdings } from './holdings-store.ts';

export type BackupKind = 'manual' | 'automatic' | 'before-migration' | 'before-restore' | 'before-import' | 'other';

/** What the name of a backup begins with, so that a person reads its kind in any folder window. */
export const kindPrefixes: Readonly<Record<Exclude<BackupKind, 'other'>, string>> = {
  manual: '备份',
  automatic: '自动',
  'before-migration': '升级前',
  'before-restore': '恢复前',
  'before-import': '导入前',
};

export const plainEnding = '.db';
export const sealedEnding = '.mcsealed';
const noteEnding = '.sha256';

/** What is written down beside a backup. */
export interface BackupNote {
  readonly at: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly holds: Holdings;
}

/** A backup as it lies in a folder. */
export interface BackupFile {
  readonly path: string;
  readonly name: string;
  readonly kind: BackupKind;
  readonly at: string;
  readonly bytes: number;
  readonly sealed: boolean;
  readonly note: BackupNote | null;
}

export const notePath = (path: string): string => `${path}${noteEnding}`;

/** The text beside a backup: a line that `sha256sum -c` checks, and what the file holds in a remark above it. */
export function noteText(name: string, note: BackupNote): string {
  return `# ${JSON.stringify(note)}\n${note.sha256}  ${name}\n`;
}

/** What was written beside a backup; null when nothing readable lies there. */
export function readNote(path: string): BackupNote | null {
  try {
    const [remark = '', line = ''] = readFileSync(notePath(path), 'utf8').split('\n');
    const note = JSON.parse(remark.replace(/^#\s*/, '')) as BackupNote;
    const whole = line.startsWith(`${note.sha256}  `) && typeof note.at === 'string' && note.holds?.audit !== undefined;
    return whole ? note : null;
  } catch {
    return null;
  }
}

/** The backups in a folder, newest first; a folder that is not there holds none. Throws what the system throws. */
export function backupsIn(folder: string): BackupFile[] {
  return filesIn(folder)
    .filter(entry => entry.isFile() && [plainEnding, sealedEnding].some(ending => entry.name.endsWith(ending)))
    .flatMap(entry => backupAt(join(folder, entry.name)))
    .sort((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : left.name < right.name ? 1 : -1));
}

function filesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code))) return [];
    throw error;
  }
}

function backupAt(path: string): BackupFile[] {
  const found = statSync(path, { throwIfNoEntry: false }); // It may have been rotated away meanwhile.
  if (!found) return [];
  const name = basename(path);
  const note = readNote(path);
  const at = note?.at ?? found.mtime.toISOString();
  return [{ path, name, kind: kindOf(name), at, bytes: found.size, sealed: name.endsWith(sealedEnding), note }];
}

function kindOf(name: string): BackupKind {
  const known = Object.entries(kindPrefixes).find(([, prefix]) => name.startsWith(`${prefix}-`));
  return (known?.[0] as BackupKind | undefined) ?? 'other';
}

import { basename } from 'node:path';
import type { OutputOf } from '#contract/contract.ts';
import type { FileGrants } from '../files/file-grants.ts';
import type { QueryContext } from '../service/context.ts';
import type { Application } from '../workspace/application.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type BackupFile, backupsIn } from './backup-file.ts';
import { readBackupSettings } from './backup-settings.ts';
import { backupFolderOf } from './make-backup.ts';

type List = OutputOf<'backup.list'>;
export type BackupRow = List['rows'][number];

const mostRows = 200;

/** 备份: what lies here, what lay at the second place when it was last used, and whether something has changed since. */
export function listBackups({ application, workspace }: QueryContext): List {
  const here = backupsIn(backupFolderOf(workspace.folder));
  const there = application.backups.second.files;
  return {
    rows: [...backupRows(application.grants, here, 'here'), ...backupRows(application.grants, there, 'second')],
    second: secondView(application, workspace),
    newest: here[0]?.at ?? null,
    changedSince: changedSince(workspace, here),
    failure: application.backups.failure,
  };
}

/** How often, how many and whereto; a path, never the password. */
export function backupSettings({ workspace }: QueryContext): OutputOf<'backup.settings'> {
  const { second, sealedBy, ...rules } = readBackupSettings(workspace.folder);
  return { ...rules, secondPlace: second?.path ?? null, sealed: sealedBy !== null };
}

/** How the second place stands, for the page. */
export function secondView(application: Application, workspace: Workspace): List['second'] {
  const { second } = readBackupSettings(workspace.folder);
  if (!second) return { name: null, state: 'none', sentence: null, at: null };
  const { state, sentence, at } = application.backups.second;
  return { name: basename(second.path) || second.path, state, sentence, at };
}

/** Backups as the page shows them; the page names one by a grant and never by its path. */
export function backupRows(grants: FileGrants, files: readonly BackupFile[], place: BackupRow['place']): BackupRow[] {
  return files.slice(0, mostRows).map(({ path, name, kind, at, bytes, sealed, note }) => ({
    file: grantOf(grants, path),
    name,
    place,
    kind,
    at,
    bytes,
    sha256: note?.sha256 ?? null,
    sealed,
    state: note === null ? 'unchecked' : note.bytes === bytes ? 'good' : 'changed',
    holds: note?.holds ?? null,
  }));
}

/** What changes nothing that a backup holds; each leaves an entry in the trail all the same. */
const harmless = new Set([
  'audit.baseline',
  'clock.jump',
  'backup.run',
  'backup.drill',
  'backup.saveSettings',
  'workspace.pack',
  'workspace.backup',
]);
const mostHarmless = 100;

/** Whether the trail has gone on since some backup by more than backups themselves: every change leaves an entry there. */
export function changedSince(workspace: Workspace, backups: readonly BackupFile[]): boolean {
  const newest = workspace.audit.newest(mostHarmless);
  const changed = newest.findIndex(entry => !harmless.has(entry.action));
  // Any of these hashes as the end of a backup's trail says that it holds all there is.
  const ends = new Set(newest.slice(0, changed < 0 ? newest.length : changed + 1).map(entry => entry.hash));
  return !backups.some(({ note, kind }) => kind !== 'other' && note !== null && ends.has(note.holds.audit.head));
}

const granted = new WeakMap<FileGrants, Map<string, string>>();

/** A list that is asked for again and again must not hand out ever new grants for the same files. */
function grantOf(grants: FileGrants, path: string): string {
  const known = granted.get(grants) ?? new Map<string, string>();
  granted.set(grants, known);
  const id = known.get(path) ?? grants.grantInput(path);
  known.set(path, id);
  return id;
}

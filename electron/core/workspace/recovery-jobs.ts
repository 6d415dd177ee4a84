import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { backupsIn } from '../backup/backup-file.ts';
import { backupRows } from '../backup/backup-queries.ts';
import { readBackupSettings } from '../backup/backup-settings.ts';
import { openCandidate } from '../backup/candidate.ts';
import { backupFolderOf, stampOf } from '../backup/make-backup.ts';
import { putInPlace } from '../backup/put-in-place.ts';
import { secondBackups } from '../backup/second-place.ts';
import { removeWork, workFolder } from '../backup/work-folder.ts';
import { fileFailure } from '../files/file-failure.ts';
import { fileDigest } from '../files/output-file.ts';
import type { JobContext } from '../service/context.ts';
import { runCommand } from '../service/run-command.ts';
import { databaseName } from './database-name.ts';
import { holdsWorkspace, lookAtDatabase } from './open-workspace.ts';
import { knownFolder, rememberFolder } from './recent-folder.ts';
import { folderOf, openFolder } from './workspace-jobs.ts';

type Look = OutputOf<'recovery.look'>;

/** How the database of a folder stands, and which backups lie ready; nothing is changed by looking. */
export async function lookAtFolder(
  context: JobContext,
  input: ParsedInputOf<'recovery.look'>,
): Promise<OutputOf<'recovery.look'>> {
  const { application } = context;
  const folder = chosenFolder(context, input.folder);
  const standing = { folderName: basename(folder), ...standingOf(context, folder) };
  if (standing.state === 'sound' || standing.state === 'busy') return { ...standing, backups: [] };
  const here = backupRows(application.grants, backupsIn(backupFolderOf(folder)), 'here');
  const there = backupRows(application.grants, await secondFiles(folder, here), 'second');
  return { ...standing, backups: [...here, ...there] };
}

function standingOf({ application }: JobContext, folder: string): Pick<Look, 'state' | 'sentence'> {
  if (application.openWorkspace?.folder === folder) return { state: 'sound', sentence: '这份数据正打开着，一切正常。' };
  if (!holdsWorkspace(folder)) {
    return { state: 'missing', sentence: '这个文件夹里没有数据文件。它可能被移走或误删；可以用备份恢复。' };
  }
  try {
    lookAtDatabase(folder, application.options.nativeBinding);
    return { state: 'sound', sentence: '数据文件完好，可以直接打开。' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { state: states[error.code] ?? 'unusable', sentence: error.message };
  }
}

const states: Partial<Record<AppError['code'], Look['state']>> = {
  'workspace-busy': 'busy',
  'workspace-newer': 'newer',
  'workspace-damaged': 'damaged',
};

/** The copies at the second place, known by the bureau's name that stands in the notes of those here. */
async function secondFiles(folder: string, here: Look['backups']) {
  const { second } = readBackupSettings(folder);
  const bureauName = here.find(({ holds }) => holds !== null)?.holds?.bureauName;
  if (!second || bureauName === undefined) return [];
  return secondBackups(second, bureauName).catch(() => []); // It is not plugged in; those here are shown all the same.
}

/** The folder behind a grant, else the one a start would open, else the one this core was started with. */
function chosenFolder({ application }: JobContext, grant: string | null): string {
  return (grant === null ? knownFolder(application.options) : null) ?? folderOf(application, grant);
}

/** The folder, when its database cannot be opened; throws AppError('conflict') for one that can, is in use or is newer. */
export function damagedFolder(context: JobContext, grant: string | null): string {
  const folder = chosenFolder(context, grant);
  const { state, sentence } = standingOf(context, folder);
  if (state === 'damaged' || state === 'missing') return folder;
  if (state === 'sound') {
    throw new AppError('conflict', '这份数据没有损坏，可以直接打开。要恢复备份，请打开后到“系统—备份”里进行。');
  }
  throw new AppError('conflict', sentence);
}

/**
 * Puts a backup in the place of a database that is damaged or gone. The damaged file is kept, byte for byte, in a folder of
 * its own, and the trail of what is restored says so.
 */
export async function restoreDamaged(
  context: JobContext,
  input: ParsedInputOf<'recovery.restore'>,
): Promise<OutputOf<'recovery.restore'>> {
  const { application, signal, progress } = context;
  const folder = damagedFolder(context, input.folder);
  const given = { file: application.grants.input(input.file), password: input.password };
  const work = workFolder(folder, '恢复', context.now());
  try {
    const candidate = await openCandidate(context, given, work);
    let keptIn: string | null;
    try {
      progress('保留损坏的文件', 0, 1);
      keptIn = await keepDamaged(folder, `损坏的数据-${stampOf(context.now())}`, signal);
      const { sha256, holds } = candidate;
      const after = { sha256, damagedKeptIn: keptIn, entriesThen: holds.audit.entries, person: input.person };
      runCommand(context, candidate.workspace, { method: 'recovery.restore' }, command =>
        command.note({ subject: given.file.name, after, reason: input.reason }),
      );
    } finally {
      candidate.workspace.close();
    }
    signal.throwIfAborted();
    // It has been kept above; left here, SQLite would take it for a part of the restored database.
    for (const ending of ['-wal', '-shm']) await rm(join(folder, databaseName + ending), { force: true });
    putInPlace(candidate.path, join(folder, databaseName));
    openFolder(application, folder);
    rememberFolder(application.options, folder);
    return { damagedKeptIn: keptIn, holds: candidate.holds };
  } finally {
    removeWork(work);
  }
}

/** Copies the damaged files aside and compares them; answers the folder's name, or null where there was no file. */
async function keepDamaged(folder: string, name: string, signal: AbortSignal): Promise<string | null> {
  const files = ['', '-wal'].map(ending => databaseName + ending).filter(each => existsSync(join(folder, each)));
  if (files.length === 0) return null;
  const place = join(folder, name);
  try {
    await mkdir(place, { recursive: true });
    for (const file of files) {
      await copyFile(join(folder, file), join(place, file));
      signal.throwIfAborted();
      const [there, here] = await Promise.all([fileDigest(join(place, file)), fileDigest(join(folder, file))]);
      if (there !== here) throw new AppError('disk-full', '损坏的文件没有能完整保留下来，没有恢复。请检查磁盘后再试。');
    }
    return name;
  } catch (error) {
    await rm(place, { recursive: true, force: true }); // Only the copy; the damaged file lies where it lay.
    throw fileFailure(error, place);
  }
}

import { AppError } from '#contract/app-error.ts';
import { rephrasedDatabaseFailure } from '../db/database-failure.ts';
import type { Application } from '../workspace/application.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { backupsIn } from './backup-file.ts';
import { changedSince } from './backup-queries.ts';
import { readBackupSettings } from './backup-settings.ts';
import { tellBackupChange } from './backup-state.ts';
import { backupFolderOf, bringToSecond, makeBackup } from './make-backup.ts';

const minute = 60_000;

/** Looks every minute whether a backup is due; answers how to stop, which also ends a copy under way. */
export function startAutomaticBackup(application: Application): () => Promise<void> {
  const stop = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = backupWhenDue(application, stop.signal).finally(() => {
      busy = false;
    });
  }, minute);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stop.abort();
    await running;
  };
}

/**
 * Makes a backup when something has changed and the newest is old enough; answers whether one was made. What fails is
 * remembered for the page and told, never thrown.
 */
export async function backupWhenDue(application: Application, signal: AbortSignal): Promise<boolean> {
  const { backups } = application;
  try {
    const workspace = application.openWorkspace;
    // What a long transaction has written so far is no state to be kept; the next minute comes.
    if (!workspace || workspace.database.long.ended() || !isDue(application, workspace)) return false;
    const made = await inTurn(application, workspace, signal);
    if (!made) return false;
    Object.assign(backups, { failure: null, failedAt: null });
    tellBackupChange(backups);
    // No database is touched from here on, so that a slow network folder keeps nobody from working.
    await bringToSecond(application, workspace, made, signal);
    return true;
  } catch (error) {
    if (!signal.aborted) noteFailure(application, rephrasedDatabaseFailure(error));
    return false;
  }
}

function isDue({ backups, options }: Application, workspace: Workspace): boolean {
  const now = options.now().getTime();
  const age = readBackupSettings(workspace.folder).intervalMinutes * minute;
  if (backups.failedAt !== null && now - backups.failedAt < age) return false;
  const made = backupsIn(backupFolderOf(workspace.folder));
  if (!changedSince(workspace, made)) return false;
  const newest = made.find(({ kind, note }) => kind !== 'other' && note !== null);
  // A backup from the future, after the clock was set back, must not keep us from making one.
  const waited = newest ? now - new Date(newest.at).getTime() : Number.POSITIVE_INFINITY;
  return waited >= age || waited < 0;
}

/** Makes it while no workspace is being opened or closed; null when that is so just now, or another backup is made. */
async function inTurn(application: Application, workspace: Workspace, signal: AbortSignal) {
  const controller = new AbortController();
  const both = AbortSignal.any([signal, controller.signal]);
  const { options, jobs } = application;
  let release: (() => void) | null = null;
  try {
    release = application.holdAlone('backup', '另一份备份正在进行，请等它完成后再试。');
    const making = { kind: 'automatic', now: options.now(), signal: both, progress: () => undefined } as const;
    return await jobs.run('workspace', controller, () => makeBackup(workspace, making));
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return null;
    throw error;
  } finally {
    release?.();
  }
}

function noteFailure({ backups, options }: Application, error: unknown): void {
  backups.failedAt = options.now().getTime();
  backups.failure = error instanceof AppError ? error.message : '自动备份没有做成。请手动备份一次，看看说了什么。';
  if (!(error instanceof AppError)) options.log(`The automatic backup failed: ${String(error)}`);
  tellBackupChange(backups);
}

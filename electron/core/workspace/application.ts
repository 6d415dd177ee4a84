import { AppError } from '#contract/app-error.ts';
import { beginTrail } from '../audit/begin-trail.ts';
import { type BackupState, backupState, resetBackupState } from '../backup/backup-state.ts';
import type { FileGrants } from '../files/file-grants.ts';
import { type RunningJobs, runningJobs } from '../jobs/running-jobs.ts';
import type { Clock } from '../service/clock.ts';
import type { Workspace } from './workspace.ts';

export interface CoreOptions {
  readonly version: string;
  /** Templates, profiles, demo files; read-only. */
  readonly resourceFolder: string;
  /** The workspace folder used when the page names none. */
  readonly defaultFolder: string | null;
  readonly canChooseFolder: boolean;
  /** Where this PC keeps the key that seals machine numbers until their reveal. */
  readonly keyFolder: string;
  readonly log: (line: string) => void;
  readonly nativeBinding?: string | undefined;
  /** The worker that reads spreadsheets, when it does not lie beside its source. */
  readonly tableWorker?: URL | undefined;
  /** The worker that makes papers of a batch, likewise. */
  readonly noticeWorker?: URL | undefined;
  readonly now: Clock;
  /** The base-2 logarithm of scrypt's N for new passwords. */
  readonly passwordCost: number;
  /** The seconds since this PC was started, which setting its clock does not change. */
  readonly uptime: () => number;
  /** Makes the number that this machine commits itself to (SSJ-DRAW/1 2.4); tests alone give another way than chance. */
  readonly makeMachineNumber: () => string;
}

/** What lives as long as the core: its options, the file grants, the jobs under way and the workspace that is open, if any. */
export class Application {
  readonly options: CoreOptions;
  readonly grants: FileGrants;
  readonly jobs: RunningJobs = runningJobs();
  readonly backups: BackupState = backupState();
  #workspace: Workspace | null = null;
  readonly #held = new Set<string>();

  constructor(options: CoreOptions, grants: FileGrants) {
    this.options = options;
    this.grants = grants;
  }

  get openWorkspace(): Workspace | null {
    return this.#workspace;
  }

  requireWorkspace(): Workspace {
    if (!this.#workspace) throw new AppError('no-workspace', '还没有打开数据文件夹。请先新建单位，或打开演示单位。');
    return this.#workspace;
  }

  /** Puts `workspace` in the place of the one that was open, which is closed. */
  use(workspace: Workspace | null): void {
    if (workspace) beginTrailOrClose(workspace, this.options);
    this.#workspace?.close();
    this.#workspace = workspace;
    resetBackupState(this.backups);
  }

  /** Takes a right that only one job may have at a time; answers how to give it back. Throws AppError('conflict') with the sentence. */
  holdAlone(right: string, sentence: string): () => void {
    if (this.#held.has(right)) throw new AppError('conflict', sentence);
    this.#held.add(right);
    return () => this.#held.delete(right);
  }
}

/** A workspace whose log cannot be written is not opened; the one that was open stays. */
function beginTrailOrClose(workspace: Workspace, options: CoreOptions): void {
  try {
    beginTrail(workspace, options);
  } catch (error) {
    workspace.close();
    throw error;
  }
}

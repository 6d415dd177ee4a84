import type { BackupFile } from './backup-file.ts';

export interface SecondState {
  readonly state: 'waiting' | 'good' | 'failed';
  readonly sentence: string | null;
  readonly at: string | null;
  readonly files: readonly BackupFile[];
}

/** What the core knows of backups besides the files themselves, for the workspace that is open. */
export interface BackupState {
  /** The second place as it was when it was last used; asking it anew could hang on a dead network folder. */
  second: SecondState;
  /** Why the last automatic backup was not made. */
  failure: string | null;
  /** When an automatic backup was last attempted in vain, so that a full disk is not filled every minute. */
  failedAt: number | null;
  /** Whoever wants to hear that something of this has changed outside of a call. */
  readonly listeners: Set<() => void>;
}

const unknown: SecondState = { state: 'waiting', sentence: null, at: null, files: [] };

export function backupState(): BackupState {
  return { second: unknown, failure: null, failedAt: null, listeners: new Set() };
}

/** Forgets what belonged to the workspace that was open before. */
export function resetBackupState(state: BackupState): void {
  Object.assign(state, { second: unknown, failure: null, failedAt: null });
}

export function tellBackupChange(state: BackupState): void {
  for (const listener of state.listeners) listener();
}

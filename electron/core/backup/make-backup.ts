import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import { copyInPortions } from '../db/copy-database.ts';
import type { Database } from '../db/database.ts';
import { examinedAside } from '../db/soundness-aside.ts';
import { breathe } from '../jobs/breathe.ts';
import { instantText } from '../service/clock.ts';
import type { Application } from '../workspace/application.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type BackupStep, backupSteps, type StepDone, type WrittenBackup } from './backup.ts';
import { type BackupKind, backupsIn, notePath } from './backup-file.ts';
import { readBackupSettings } from './backup-settings.ts';
import { type SecondState, tellBackupChange } from './backup-state.ts';
import { holdingsOf } from './holdings-store.ts';
import { type RotationRule, rotatedAway } from './rotation.ts';
import { copyToSecond, secondBackups, secondFolder } from './second-place.ts';

/** The backups of a workspace folder, without opening it. */
export const backupFolderOf = (folder: string): string => join(folder, '备份');

/** An instant as names of backups carry it: 2026-03-02-093000, in China. */
export const stampOf = (instant: Date): string =>
  instantText(instant).slice(0, 19).replaceAll(':', '').replace('T', '-');

const usualKinds: ReadonlySet<BackupKind> = new Set(['manual', 'automatic']);

interface Making {
  readonly kind: Exclude<BackupKind, 'other'>;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly progress: (phase: string, done: number, total: number) => void;
}

/** A backup whose copy is whole. */
export interface CopiedBackup {
  /** Fulfilled once it was verified and stands in its place; where it is rejected, nothing is left of the backup. */
  readonly verified: Promise<WrittenBackup>;
}

/** Makes a verified backup of the open workspace in its own folder, and lets go of those that the rotation gives up. */
export const makeBackup = (workspace: Workspace, making: Making): Promise<WrittenBackup> =>
  backupInSteps(workspace, making, () => undefined);

/** The same for whoever goes on writing once the copy is whole: it is verified beside that. */
export async function beginBackup(workspace: Workspace, making: Making): Promise<CopiedBackup> {
  let whole: () => void = () => undefined;
  const copied = new Promise<void>(resolve => {
    whole = resolve;
  });
  const verified = backupInSteps(workspace, making, whole);
  await Promise.race([copied, verified]);
  verified.catch(() => undefined); // Whoever waits for it hears of its failure.
  return { verified };
}

async function backupInSteps(
  workspace: Workspace,
  { kind, now, signal, progress }: Making,
  whole: () => void,
): Promise<WrittenBackup> {
  const order = { folder: backupFolderOf(workspace.folder), kind, label: stampOf(now), at: instantText(now) };
  const steps = backupSteps(workspace.database, order);
  try {
    let stepDone: StepDone | undefined;
    for (let done = 0; ; done++) {
      const step = steps.next(stepDone);
      if (step.done) {
        rotate(order.folder, readBackupSettings(workspace.folder));
        return step.value;
      }
      progress(step.value.phase, done, 2);
      await breathe(signal);
      stepDone = await doBeside(workspace.database, step.value, signal);
      if (stepDone.copied) whole();
    }
  } finally {
    steps.return(undefined as never); // Cancelled between two steps, it still clears away what it began.
  }
}

/** Does what a step asks for while others work. */
async function doBeside(
  database: Database,
  { uncopied, unchecked, depth = 'integrity_check' }: BackupStep,
  signal: AbortSignal,
): Promise<StepDone> {
  if (uncopied !== undefined) {
    return { copied: await copyInPortions(database, uncopied, signal, () => holdingsOf(database)) };
  }
  return unchecked === undefined ? {} : { examined: await examinedAside(unchecked, database.options, depth, signal) };
}

/** Removes what the rotation gives up. */
function rotate(folder: string, rule: RotationRule): void {
  const all = backupsIn(folder);
  // Those made before something risky have a rotation of their own; what a person put there is not ours to remove.
  const groups = [all.filter(one => usualKinds.has(one.kind)), all.filter(one => one.kind.startsWith('before-'))];
  for (const { path } of groups.flatMap(group => rotatedAway(group, rule))) {
    for (const each of [path, notePath(path)]) rmSync(each, { force: true });
  }
}

/** Brings a backup to the second place where one is set; what became of it is remembered and told, never thrown. */
export async function bringToSecond(
  application: Application,
  workspace: Workspace,
  backup: WrittenBackup,
  signal: AbortSignal,
): Promise<void> {
  const { second, sealedBy, ...rule } = readBackupSettings(workspace.folder);
  if (!second) return;
  const { keyFolder } = application.options;
  const bureauName = backup.note.holds.bureauName;
  await trySecond(application, async () => {
    const folder = await secondFolder(second, bureauName);
    await copyToSecond(backup, { name: basename(backup.path), folder, keyFolder, sealedBy }, signal);
    rotate(folder, rule);
    return secondBackups(second, bureauName);
  });
}

/** Uses the second place and remembers how it went. */
export async function trySecond(application: Application, work: () => Promise<SecondState['files']>): Promise<void> {
  const at = instantText(application.options.now());
  const { backups } = application;
  try {
    backups.second = { state: 'good', sentence: null, at, files: await work() };
  } catch (error) {
    const sentence = error instanceof AppError ? error.message : '第二备份位置出错，备份没有复制过去。请检查后再试。';
    if (!(error instanceof AppError)) application.options.log(`The second place failed: ${String(error)}`);
    backups.second = { ...backups.second, state: 'failed', sentence, at };
  }
  tellBackupChange(backups);
}

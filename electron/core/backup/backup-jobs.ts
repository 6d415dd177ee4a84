import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { writeNewFile } from '../files/new-file.ts';
import { publishOutput } from '../files/output-file.ts';
import type { JobContext } from '../service/context.ts';
import { sealedEnding } from './backup-file.ts';
import { secondView } from './backup-queries.ts';
import { type BackupSettings, readBackupSettings, saveBackupSettings } from './backup-settings.ts';
import { keepSealingKey } from './kept-key.ts';
import { bringToSecond, makeBackup, trySecond } from './make-backup.ts';
import { sealed, sealingKey } from './sealed-file.ts';
import { claimSecondPlace, secondBackups } from './second-place.ts';

const onlyOne = '另一份备份正在进行，请等它完成后再试。';

/** A backup now, verified by opening it; with a password the file that is handed out is sealed. */
export async function runBackup(
  context: JobContext,
  { password }: ParsedInputOf<'backup.run'>,
): Promise<OutputOf<'backup.run'>> {
  const { workspace, application, signal, progress } = context;
  const release = application.holdAlone('backup', onlyOne);
  try {
    const backup = await makeBackup(workspace, { kind: 'manual', now: context.now(), signal, progress });
    progress('复制到第二备份位置', 0, 1);
    await bringToSecond(application, workspace, backup, signal);
    const path = password === null ? backup.path : await sealBackup(context, backup.path, password);
    const file = await publishOutput(application.grants, path);
    const second = secondView(application, workspace);
    context.commit(command => {
      const after = { sha256: file.sha256, bytes: file.bytes, second: second.state };
      command.note({ subject: file.name, after });
    });
    return { ...file, second };
  } finally {
    release();
  }
}

async function sealBackup(context: JobContext, path: string, password: string): Promise<string> {
  const folder = context.workspace.exportFolder();
  const target = join(folder, `${path.slice(path.lastIndexOf('备份-'), -'.db'.length)}${sealedEnding}`);
  context.progress('加密', 0, 1);
  const pieces = createReadStream(path) as AsyncIterable<Buffer>;
  await writeNewFile(target, sealed(pieces, await sealingKey(password)), context.signal);
  return target;
}

/** Changes how often, how many, whereto and with what key; the former and the new settings stand in the trail. */
export async function saveBackupRules(context: JobContext, input: ParsedInputOf<'backup.saveSettings'>) {
  const { application, workspace } = context;
  const { secondPlace, password, ...rules } = input;
  const before = readBackupSettings(workspace.folder);
  const second = await chosenSecond(context, before, secondPlace);
  const sealedBy = await chosenKey(context, before, password);
  const after = { ...rules, second, sealedBy };
  await saveBackupSettings(workspace.folder, after);
  context.commit(command => command.note({ subject: '备份设置', before: told(before), after: told(after) }));
  if (second?.mark !== before.second?.mark) {
    application.backups.second = { state: 'waiting', sentence: null, at: null, files: [] };
  }
  return { done: true } as const;
}

async function chosenSecond(
  { application, workspace }: JobContext,
  before: BackupSettings,
  choice: ParsedInputOf<'backup.saveSettings'>['secondPlace'],
): Promise<BackupSettings['second']> {
  if (choice === 'keep') return before.second;
  if (choice === 'none') return null;
  const { path } = application.grants.input(choice.folder);
  if (`${path}/`.startsWith(`${workspace.folder}/`)) {
    throw new AppError('invalid-input', '第二备份位置不能在数据文件夹里面。请选择U盘、另一块磁盘或网络文件夹。');
  }
  return claimSecondPlace(path);
}

async function chosenKey(
  { application }: JobContext,
  before: BackupSettings,
  choice: ParsedInputOf<'backup.saveSettings'>['password'],
): Promise<string | null> {
  if (choice === 'keep') return before.sealedBy;
  return choice === 'none' ? null : keepSealingKey(application.options.keyFolder, choice.password);
}

const told = ({ second, sealedBy, ...rules }: BackupSettings) => ({
  ...rules,
  secondPlace: second?.path ?? null,
  sealed: sealedBy !== null,
});

/** Looks at the second place now. */
export async function checkSecond({ application, workspace }: JobContext): Promise<OutputOf<'backup.checkSecond'>> {
  const { second } = readBackupSettings(workspace.folder);
  if (second) await trySecond(application, () => secondBackups(second, workspace.bureau.get().name));
  return secondView(application, workspace);
}

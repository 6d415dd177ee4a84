import { rmSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { fileFailure } from '../files/file-failure.ts';
import { writeNewFile } from '../files/new-file.ts';
import { fileDigest, publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { databaseName } from '../workspace/database-name.ts';
import { backupSteps } from './backup.ts';
import { sealedEnding } from './backup-file.ts';
import { stampOf } from './make-backup.ts';
import { isInnerName, type MoveManifest, manifestName } from './move-manifest.ts';
import { readArchive } from './read-archive.ts';
import { sealed, sealingKey } from './sealed-file.ts';
import { type TarFile, tarOf } from './tar-writing.ts';
import { removeWork, workFolder, workPrefix } from './work-folder.ts';

type PackedFile = MoveManifest['files'][number] & { readonly path: string };

/** Top-level names that stay: the live database, what belongs to this PC, and what would pack itself. */
const staying = new Set([
  databaseName,
  `${databaseName}-wal`,
  `${databaseName}-shm`,
  '备份',
  '使用中.txt',
  '备份设置.json',
]);

/** 搬家: packs database, papers and exports into one file with a list of their SHA-256, sealed when a password is given. */
export async function packWorkspace(
  context: JobContext,
  { password }: ParsedInputOf<'workspace.pack'>,
): Promise<OutputOf<'workspace.pack'>> {
  const { workspace, application, signal } = context;
  const work = workFolder(workspace.folder, '打包', context.now());
  const now = context.now();
  try {
    const files = await filesToPack(context, work);
    const bureauName = workspace.bureau.get().name;
    const list = files.map(({ path: _, ...file }) => file);
    const manifest: MoveManifest = {
      format: 'mingchou-workspace/1',
      madeAt: instantText(now),
      bureauName,
      files: list,
    };
    const ending = password === null ? 'mcmove' : sealedEnding.slice(1);
    const target = join(workspace.exportFolder(), safeFileName(`搬家-${bureauName}-${stampOf(now)}`, ending));
    context.progress('写出搬家文件', 0, 1);
    const archive = tarOf(entriesOf(manifest, files));
    await writeNewFile(target, password === null ? archive : sealed(archive, await sealingKey(password)), signal);
    await readBack(context, target, password);
    const file = await publishOutput(application.grants, target);
    await writeNewFile(`${target}.sha256`, [`${file.sha256}  ${file.name}\n`]);
    context.commit(command =>
      command.note({ subject: file.name, after: { sha256: file.sha256, bytes: file.bytes, files: files.length } }),
    );
    return { ...file, files: files.length };
  } finally {
    removeWork(work);
  }
}

/** A moving file counts only once it has been read again and every file in it is the one that was packed. */
async function readBack(context: JobContext, path: string, password: string | null): Promise<void> {
  try {
    await readArchive({
      path,
      password,
      async take(_name, pieces) {
        for await (const _piece of pieces) context.signal.throwIfAborted();
      },
      progress: (done, total) => context.progress('读回核对', done, total),
    });
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

async function filesToPack(context: JobContext, work: string): Promise<PackedFile[]> {
  const { workspace, signal, progress } = context;
  const at = instantText(context.now());
  let database: string | null = null;
  const steps = backupSteps(workspace.database, { folder: work, kind: 'manual', label: '搬家', at });
  while (database === null) {
    const step = steps.next(undefined);
    if (step.done) database = step.value.path;
    else progress(step.value.phase, 0, 1);
  }
  const paths = [[databaseName, database] as const, ...(await papersOf(workspace.folder))];
  const files: PackedFile[] = [];
  for (const [name, path] of paths) {
    signal.throwIfAborted();
    if (!isInnerName(name)) {
      throw new AppError('invalid-input', `文件“${name}”的名字在别的电脑上不能用。请把它改名或移走，再打包。`);
    }
    const { size: bytes } = await stat(path);
    files.push({ name, bytes, sha256: await fileDigest(path), path });
    progress('登记文件', files.length, paths.length);
  }
  return files;
}

async function papersOf(folder: string): Promise<(readonly [name: string, path: string])[]> {
  try {
    const found = await readdir(folder, { withFileTypes: true, recursive: true });
    return found
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [path.slice(folder.length + 1).replaceAll('\\', '/'), path] as const)
      .filter(([name]) => isMoved(name));
  } catch (error) {
    throw fileFailure(error, folder);
  }
}

/** Former moving files would be packed into every later one. */
function isMoved(name: string): boolean {
  const [top = ''] = name.split('/');
  return !staying.has(top) && !top.startsWith(workPrefix) && !/^导出\/搬家-/.test(name) && !name.endsWith('.tmp');
}

function* entriesOf(manifest: MoveManifest, files: readonly PackedFile[]): Generator<TarFile> {
  const text = JSON.stringify(manifest);
  yield { name: manifestName, bytes: Buffer.byteLength(text), content: text };
  for (const { name, bytes, path } of files) yield { name, bytes, content: { path } };
}

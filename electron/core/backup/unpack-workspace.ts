import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { fileFailure } from '../files/file-failure.ts';
import type { GrantedFile } from '../files/file-grants.ts';
import { writeNewFile } from '../files/new-file.ts';
import { fileDigest } from '../files/output-file.ts';
import type { JobContext } from '../service/context.ts';
import { runCommand } from '../service/run-command.ts';
import { databaseName } from '../workspace/database-name.ts';
import { madeFolder } from '../workspace/made-folder.ts';
import { rememberFolder } from '../workspace/recent-folder.ts';
import { folderOf, openFolder } from '../workspace/workspace-jobs.ts';
import { openCandidate } from './candidate.ts';
import type { Holdings } from './holdings-store.ts';
import type { MoveManifest } from './move-manifest.ts';
import { putInPlace } from './put-in-place.ts';
import { readArchive } from './read-archive.ts';
import { removeWork, workFolder, workPrefix } from './work-folder.ts';

/** Names what a moving-in has put into the folder so far; it goes when the database has taken its place. */
const listName = `${workPrefix}搬入清单.json`;

/** 搬入: unpacks a moving file into an empty folder and opens it there; every file is compared with the list first. */
export async function unpackWorkspace(
  context: JobContext,
  input: ParsedInputOf<'workspace.unpack'>,
): Promise<OutputOf<'workspace.unpack'>> {
  const { application, signal } = context;
  const file = application.grants.input(input.file);
  const folder = madeFolder(folderOf(application, input.folder));
  await requireEmpty(folder);
  const work = workFolder(folder, '搬入', context.now());
  try {
    const manifest = await unpackInto(context, file, input.password, work);
    const { path, holds } = await checkedDatabase(context, file, work);
    signal.throwIfAborted();
    await takePlaces(folder, work, manifest);
    putInPlace(path, join(folder, databaseName));
    await rm(join(folder, listName), { force: true });
    openFolder(application, folder);
    rememberFolder(application.options, folder);
    return { files: manifest.files.length, holds };
  } catch (error) {
    throw fileFailure(error, folder);
  } finally {
    removeWork(work);
  }
}

/** Only an empty folder, or one where a moving-in was cut off: what that had put there, and nothing else, goes. */
async function requireEmpty(folder: string): Promise<void> {
  const names = await readdir(folder);
  const begun = await readFile(join(folder, listName), 'utf8').catch(() => null);
  const ours = begun === null ? [] : (JSON.parse(begun) as string[]);
  const others = names.filter(name => !name.startsWith(workPrefix) && !ours.includes(name));
  if (others.length > 0 || names.includes(databaseName)) {
    throw new AppError('conflict', '这个文件夹不是空的。请为搬入的数据另选一个空文件夹，免得与别的文件混在一起。');
  }
  for (const name of names) await rm(join(folder, name), { recursive: true, force: true });
}

function unpackInto(
  context: JobContext,
  { path }: GrantedFile,
  password: string | null,
  work: string,
): Promise<MoveManifest> {
  return readArchive({
    path,
    password,
    async take(name, pieces) {
      const target = join(work, name);
      await mkdir(dirname(target), { recursive: true });
      await writeNewFile(target, pieces, context.signal);
    },
    progress: (done, total) => context.progress('解开并核对', done, total),
  });
}

/** Opens the unpacked database, and writes into its trail where it came from. */
async function checkedDatabase(
  context: JobContext,
  file: GrantedFile,
  work: string,
): Promise<{ path: string; holds: Holdings }> {
  const place = workFolder(work, '核对', context.now());
  const path = join(work, databaseName);
  const candidate = await openCandidate(context, { file: { path, name: databaseName }, password: null }, place);
  try {
    const after = { sha256: await fileDigest(file.path), entriesThen: candidate.holds.audit.entries };
    runCommand(context, candidate.workspace, { method: 'workspace.unpack' }, command =>
      command.note({ subject: file.name, after }),
    );
  } finally {
    candidate.workspace.close();
  }
  return { path: candidate.path, holds: candidate.holds };
}

/** Everything but the database takes its place; without it the folder holds no workspace yet. */
async function takePlaces(folder: string, work: string, manifest: MoveManifest): Promise<void> {
  const tops = [...new Set(manifest.files.map(({ name }) => name.split('/')[0] ?? name))];
  const moving = tops.filter(name => name !== databaseName);
  await writeFile(join(folder, listName), JSON.stringify(moving), { flush: true });
  for (const name of moving) await rename(join(work, name), join(folder, name));
}

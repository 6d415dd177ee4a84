import { type FileIdentity, fileIdentity, requireUnchanged } from '../files/file-identity.ts';
import type { WorkbookSummary } from '../files/table.ts';
import { inspectWorkbook } from '../files/workbook-inspection.ts';
import type { JobContext } from '../service/context.ts';
import type { Application } from '../workspace/application.ts';

/** What a file held when it was looked at, and which state of it that was. */
export interface FileLook {
  readonly identity: FileIdentity | null;
  readonly summary: WorkbookSummary;
}

const looksKept = 20;
const looksOf = new WeakMap<Application, Map<string, FileLook>>();

/** Looks at a file that a person has chosen, sheet by sheet; what was seen before serves as long as the file is the same. */
export async function lookAtFile({ application, signal, progress }: JobContext, path: string): Promise<FileLook> {
  progress('查看文件', 0, 1);
  const looks = looksOf.get(application) ?? new Map<string, FileLook>();
  looksOf.set(application, looks);
  const identity = await fileIdentity(path);
  const last = looks.get(path);
  if (identity && last && isSame(last.identity, identity)) return last;
  const summary = await inspectWorkbook(path, { signal, workerUrl: application.options.tableWorker });
  const look = { identity, summary };
  looks.delete(path);
  looks.set(path, look);
  for (const oldest of looks.keys()) if (looks.size > looksKept) looks.delete(oldest);
  return look;
}

/**
 * Looks at a file that is about to be imported. Throws AppError('conflict') when it is not what it was when the person
 * looked at it and said what its columns mean.
 */
export async function lookAgain(context: JobContext, path: string): Promise<FileLook> {
  const last = looksOf.get(context.application)?.get(path);
  if (last) requireUnchanged(last.identity, await fileIdentity(path), '在核对之后');
  return lookAtFile(context, path);
}

const isSame = (one: FileIdentity | null, other: FileIdentity): boolean =>
  one?.size === other.size && one.changedAt === other.changedAt && one.sha256 === other.sha256;

import { rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { OutputOf } from '#contract/contract.ts';
import { commitAfterBackup } from '../backup/backup-before-import.ts';
import { fileFailure } from '../files/file-failure.ts';
import { publishOutput } from '../files/output-file.ts';
import { writeProblemWorkbook } from '../files/problem-workbook.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { waitingEnding } from '../files/waiting-files.ts';
import { importKindNames } from '../registry/import-targets.ts';
import type { ProblemRow } from '../registry/problem-row-store.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, JobContext } from '../service/context.ts';
import type { Portion } from '../service/run-command.ts';
import { batchImageStore } from './batch-image-store.ts';
import { requireOneState, type StagedImport } from './staged-import.ts';

type Result = OutputOf<'import.run'>;

/** What is done in the transaction of an import before anything staged is written; answers how many rows were marked as left. */
export type Beforehand = (batchId: number) => Generator<Portion, number>;

/** Writes the bad rows of a staged import to a workbook and publishes its good ones in one commit. */
export async function publishStaged(
  context: JobContext,
  staged: StagedImport,
  isStillFile: boolean,
  beforehand?: Beforehand,
): Promise<Result> {
  const result = { ...staged.report.result(), left: 0 };
  let problemPath = staged.report.hasProblems() ? await writeProblems(context, staged) : null;
  try {
    const problemFile = await announceProblems(context, problemPath);
    if (isStillFile) await requireOneState(staged);
    const imported = await commitAfterBackup(context, result, command =>
      writeStaged(command, staged, { ...result, problemFile }, beforehand),
    );
    const placed = problemPath;
    problemPath = null; // It belongs to an import now.
    if (placed !== null) await takePlace(placed);
    return imported;
  } catch (error) {
    if (problemPath !== null) await rm(problemPath + waitingEnding, { force: true });
    throw error;
  }
}

type Counted = Omit<Result, 'batchId' | 'fileName' | 'kind'>;

function* writeStaged(
  command: CommandContext,
  { input, name, identity, headings, policy, target }: StagedImport,
  counted: Counted,
  beforehand?: Beforehand,
): Generator<Portion, Result> {
  const { imports } = command.workspace;
  const { kind, mapping } = input;
  const fileSha256 = identity?.sha256 ?? '';
  policy.at = instantText(command.now());
  const batchId = imports.start(
    { kind, fileName: name, fileSha256, headings, mapping, policy: input.policy, source: input.source },
    policy.at,
  );
  const images = batchImageStore(command.workspace, kind);
  const left = beforehand ? yield* beforehand(batchId) : 0;
  for (const { done, total } of target.publish(batchId)) yield { phase: '保存', done, total };
  for (const { done, total } of images.keep(batchId)) yield { phase: '保存导入前的内容', done, total };
  const remark = target.remark?.() ?? '';
  const sentence = counted.sentence + (left > 0 ? `标为离开 ${left.toLocaleString('en-US')}。` : '') + (remark ?? '');
  const said: Result = { batchId, fileName: name, kind, ...counted, left, sentence };
  imports.finish(batchId, said);
  const { problemFile: _, ...told } = counted;
  command.note({
    subject: `导入 ${importKindNames[kind]}`,
    after: { fileName: name, fileSha256, ...told, left, sentence },
  });
  return said;
}

/** The workbook of problem rows waits beside its place until the import is saved. */
async function announceProblems({ application }: JobContext, path: string | null) {
  return path === null ? null : publishOutput(application.grants, path, basename(path), path + waitingEnding);
}

async function takePlace(path: string): Promise<void> {
  await rename(path + waitingEnding, path).catch(error => Promise.reject(fileFailure(error, path)));
}

async function writeProblems(context: JobContext, staged: StagedImport): Promise<string> {
  const { input, name, sheetName, headings, problems } = staged;
  context.progress('写出问题行', 0, 1);
  const stamp = instantText(context.now()).slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const fileName = safeFileName(`问题行-${name.replace(/\.[^.]+$/, '')}-${stamp}`, 'xlsx');
  const path = join(context.workspace.exportFolder(), fileName);
  const describe = (row: ProblemRow) => ({
    rowNumber: row.rowNumber,
    cells: row.cells,
    problems: row.problems.map(({ field, message }) => {
      const column = input.mapping.indexOf(field);
      const reason = `${row.taken ? '已导入，请核对' : '未导入'}：${message}`;
      return column < 0 ? { message: reason } : { column, message: reason };
    }),
  });
  function* rows() {
    for (const row of problems.rows()) yield describe(row);
  }
  await writeProblemWorkbook(path + waitingEnding, { sheetName, headings, rows: rows(), signal: context.signal });
  return path;
}

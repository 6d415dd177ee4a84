import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { fileDigest, publishOutput } from '../files/output-file.ts';
import { writeProblemWorkbook } from '../files/problem-workbook.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { confirmResult, isReviewNeeded } from './confirm-result.ts';
import { judgeReturned, type Verdict } from './judge-returned.ts';
import { putResult } from './put-result.ts';
import { type ReturnedBook, type ReturnedRow, readReturned } from './read-returned.ts';
import { factsOfTask } from './sheet-facts.ts';
import { sheetEntered } from './sheet-life.ts';

type Judged = ReadonlyMap<ReturnedRow, Verdict>;

/** What a workbook that came back would change, row by row; nothing is written. */
export async function lookSheets(context: JobContext, { taskId, file }: ParsedInputOf<'result.lookSheets'>) {
  const { path } = context.application.grants.input(file);
  const sha256 = await fileDigest(path);
  const book = await readReturned(context, path);
  const judged = judgeReturned(context, taskId, { facts: factsOfTask(context, taskId), rows: book.rows });
  const of = (kind: Verdict['kind']) =>
    [...judged].flatMap(([{ rowNumber: row, texts }, verdict]) =>
      verdict.kind === kind && verdict.kind !== 'unchanged'
        ? [{ row, number: texts.number, objectName: texts.object, words: verdict.words }]
        : [],
    );
  const problems = of('problem');
  return {
    sha256,
    added: of('added'),
    changed: of('changed'),
    unchanged: [...judged.values()].filter(({ kind }) => kind === 'unchanged').length,
    problems,
    problemFile: problems.length > 0 ? await problemFile(context, book, judged) : null,
  };
}

async function problemFile(context: JobContext, { sheetName, headings, rows }: ReturnedBook, judged: Judged) {
  const { workspace, application, signal } = context;
  const stamp = instantText(context.now()).slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const path = join(workspace.exportFolder(), safeFileName(`检查任务单-问题行-${stamp}`, 'xlsx'));
  const faulty = rows.flatMap(row => {
    const verdict = judged.get(row);
    return verdict?.kind === 'problem' ? [{ ...row, problems: [{ message: verdict.words }] }] : [];
  });
  await writeProblemWorkbook(path, { sheetName, headings, rows: faulty, signal });
  return publishOutput(application.grants, path);
}

/** Enters the good rows of a workbook in one go, judged again at that moment; the others are left. */
export async function takeSheets(context: JobContext, { taskId, file, sha256 }: ParsedInputOf<'result.takeSheets'>) {
  const { path, name } = context.application.grants.input(file);
  const { rows } = await readReturned(context, path);
  if ((await fileDigest(path)) !== sha256) {
    throw new AppError('conflict', `“${name}”在核对之后又改过，请重新核对再导入。`);
  }
  return context.commit(command => {
    const judged = judgeReturned(command, taskId, { facts: factsOfTask(command, taskId), rows });
    const count = { added: 0, changed: 0, left: 0 };
    const numbers: string[] = [];
    for (const verdict of judged.values()) {
      if (verdict.kind === 'problem') count.left += 1;
      if (verdict.kind !== 'added' && verdict.kind !== 'changed') continue;
      const { sheet } = verdict.facts;
      putResult(command, sheet, verdict.input);
      sheetEntered(command, sheet);
      if (!isReviewNeeded(command)) confirmResult(command, sheet);
      count[verdict.kind] += 1;
      numbers.push(sheet.number);
    }
    const task = command.workspace.tasks.get(taskId);
    command.note({ subject: `任务 ${task?.number ?? taskId}`, after: { file: name, sha256, ...count, numbers } });
    return count;
  });
}

import { rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import type { CellValue } from '#domain/registry/cell-value.ts';
import { isBlankRow } from '#domain/registry/cell-value.ts';
import { proposeMapping } from '#domain/registry/headings.ts';
import { fieldsOfKind } from '#domain/registry/import-kind.ts';
import { backupBeforeImport } from '../backup/backup-before-import.ts';
import { fileFailure } from '../files/file-failure.ts';
import { type FileIdentity, fileIdentity, requireUnchanged } from '../files/file-identity.ts';
import { publishOutput } from '../files/output-file.ts';
import { writeProblemWorkbook } from '../files/problem-workbook.ts';
import { readRows } from '../files/row-reading.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import type { TableRow } from '../files/table.ts';
import { waitingEnding } from '../files/waiting-files.ts';
import { breathe } from '../jobs/breathe.ts';
import { type CarriedPhones, carriedPhones } from '../personal/carried-phone.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { lookAgain } from './file-look.ts';
import { headingsOf } from './import-headings.ts';
import { importReport } from './import-report.ts';
import type { ImportTarget } from './import-target.ts';
import { fillDownFields, importKindNames, openTarget } from './import-targets.ts';
import { plainCell } from './plain-cell.ts';
import { type ProblemRow, problemRowStore } from './problem-row-store.ts';

/** So many rows are staged in a few milliseconds; everybody else's questions wait no longer than that. */
const rowsAtOnce = 100;

type RunInput = ParsedInputOf<'import.run'>;
type Result = OutputOf<'import.run'>;

/** Reads a whole file, stages its good rows, writes its bad ones to a workbook, and publishes everything in one commit. */
export async function runImport(context: JobContext, input: RunInput): Promise<Result> {
  requireMapping(input);
  const { workspace, application } = context;
  const { path, name } = application.grants.input(input.file);
  const release = application.holdAlone('import', '另一个导入正在进行，请等它完成后再导入。');
  let prepared: Prepared | null = null;
  let staging: Staging | null = null;
  let problemPath: string | null = null;
  try {
    prepared = await prepare(context, input, path, name);
    staging = { ...prepared, problems: problemRowStore(workspace.database) };
    const { target, headings } = staging;
    const report = await stageRows(context, input, path, staging);
    const result = report.result();
    problemPath = report.hasProblems() ? await writeProblems(context, input, name, staging) : null;
    const problemFile = await announceProblems(context, problemPath);
    // What was read must be one state of the file from its first byte to its last.
    requireUnchanged(staging.identity, await fileIdentity(path), '在导入期间');
    const fileSha256 = staging.identity?.sha256 ?? '';
    await backupBeforeImport(context, result);
    const imported = await context.commitInPortions(function* (command) {
      const { kind, mapping } = input;
      const batch = { kind, fileName: name, fileSha256, headings, mapping };
      const batchId = workspace.imports.start(batch, instantText(command.now()));
      const full = { batchId, fileName: name, kind, ...result, problemFile };
      workspace.imports.finish(batchId, full);
      for (const { done, total } of target.publish(batchId)) yield { phase: '保存', done, total };
      const remark = target.remark?.() ?? null;
      const said = remark === null ? full : { ...full, sentence: full.sentence + remark };
      if (remark !== null) workspace.imports.finish(batchId, said);
      const after = { fileName: name, fileSha256, ...result, sentence: said.sentence };
      command.note({ subject: `导入 ${importKindNames[kind]}`, after });
      return said;
    });
    const placed = problemPath;
    problemPath = null; // It belongs to an import now.
    if (placed !== null) await takePlace(placed);
    return imported;
  } catch (error) {
    if (problemPath !== null) await rm(problemPath + waitingEnding, { force: true });
    throw error;
  } finally {
    release();
    prepared?.target.discard();
    staging?.problems.discard();
  }
}

/** The workbook of problem rows waits beside its place until the import is saved. */
async function announceProblems({ application }: JobContext, path: string | null) {
  return path === null ? null : publishOutput(application.grants, path, basename(path), path + waitingEnding);
}

async function takePlace(path: string): Promise<void> {
  await rename(path + waitingEnding, path).catch(error => Promise.reject(fileFailure(error, path)));
}

function requireMapping({ kind, mapping }: RunInput): void {
  const used = mapping.filter(field => field !== null);
  const twice = used.find((field, place) => used.indexOf(field) !== place);
  const fields = fieldsOfKind[kind];
  const nameOf = (key: string) => fields.find(field => field.key === key)?.name ?? key;
  if (twice) throw new AppError('invalid-input', `有两列都对应“${nameOf(twice)}”，请只保留一列。`);
  const missing = fields.find(field => field.required && !used.includes(field.key));
  if (missing) throw new AppError('invalid-input', `还没有指定哪一列是“${missing.name}”，请在列对应关系中选择。`);
  const unknown = used.find(key => !fields.some(field => field.key === key));
  if (unknown) throw new AppError('invalid-input', `不认识的字段“${unknown}”，请重新选择列对应关系。`);
}

interface Prepared {
  readonly identity: FileIdentity | null;
  readonly target: ImportTarget;
  readonly sheetName: string;
  readonly headings: readonly string[];
  readonly phones: CarriedPhones;
  readonly fillDown: Parameters<typeof readRows>[1]['fillDown'];
}

/** Looks at the sheet for its headings, their units and the merged cells that count for several rows. */
async function prepare(context: JobContext, input: RunInput, path: string, name: string): Promise<Prepared> {
  const { workspace } = context;
  const { summary, identity } = await lookAgain(context, path);
  const { sheets } = summary;
  const sheet = sheets.find(({ index }) => index === input.sheet);
  if (!sheet) throw new AppError('not-found', '文件里没有这个工作表，请重新选择。');
  const fields = fieldsOfKind[input.kind];
  const headings = headingsOf(fields, sheet, input.headerRow)?.headings ?? [];
  const { columns } = proposeMapping(fields, headings);
  const units = new Map(
    columns.flatMap(({ column, unit }) => {
      const field = input.mapping[column];
      return field && unit ? [[field, unit] as const] : [];
    }),
  );
  const now = context.now();
  const personal = workspace.personal.requireCipher();
  const policy = { policy: input.policy, units, today: chinaDate(now), at: instantText(now), source: name, personal };
  const target = openTarget(input.kind, workspace.database, policy);
  const filled = new Set(fillDownFields[input.kind].map(field => input.mapping.indexOf(field) + 1));
  const phones = carriedPhones(personal, input.mapping);
  return {
    identity,
    target,
    sheetName: sheet.name,
    headings,
    phones,
    fillDown: sheet.merges.filter(merge => filled.has(merge.left)),
  };
}

type Staging = Prepared & { readonly problems: ReturnType<typeof problemRowStore> };

async function stageRows(context: JobContext, input: RunInput, path: string, staging: Staging) {
  const { workspace } = context;
  const report = importReport();
  let phase = { done: 0, total: 0 };
  const batches = readRows(path, {
    sheet: input.sheet,
    ...(staging.fillDown ? { fillDown: staging.fillDown } : {}),
    signal: context.signal,
    workerUrl: context.application.options.tableWorker,
    onProgress: progress => {
      phase = progress;
    },
  });
  for await (const batch of batches) {
    for (let from = 0; from < batch.length; from += rowsAtOnce) {
      const rows = batch.slice(from, from + rowsAtOnce).filter(({ rowNumber }) => rowNumber > input.headerRow);
      // Left to themselves, the temporary tables would have a transaction for each row.
      workspace.database.transaction(() => {
        for (const row of rows) stageRow(input, staging, report, row);
      });
      context.progress('读取并核对', phase.done, phase.total);
      await breathe(context.signal);
    }
  }
  return report;
}

function stageRow(
  input: RunInput,
  { target, problems, phones }: Staging,
  report: ReturnType<typeof importReport>,
  row: TableRow,
) {
  const cells: Record<string, CellValue> = {};
  input.mapping.forEach((field, column) => {
    if (field !== null) cells[field] = plainCell(row.cells[column] ?? null);
  });
  if (isBlankRow(Object.values(cells))) return;
  if (cells.phone !== undefined) cells.phone = phones.read(cells.phone);
  const staged = target.stage(cells, row.rowNumber);
  report.add(staged);
  if (staged.problems.length > 0) {
    problems.add({
      rowNumber: row.rowNumber,
      cells: phones.covered(row.cells),
      taken: staged.as !== null,
      problems: [...staged.problems],
    });
  }
}

async function writeProblems(
  context: JobContext,
  input: RunInput,
  name: string,
  { sheetName, headings, problems }: Staging,
): Promise<string> {
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

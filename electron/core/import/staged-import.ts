import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import type { CellValue } from '#domain/registry/cell-value.ts';
import { isBlankRow } from '#domain/registry/cell-value.ts';
import { isFurnitureRow } from '#domain/registry/furniture-row.ts';
import { proposeMapping } from '#domain/registry/headings.ts';
import { fieldsOfKind } from '#domain/registry/import-kind.ts';
import { type FileIdentity, fileIdentity, requireUnchanged } from '../files/file-identity.ts';
import { readRows } from '../files/row-reading.ts';
import type { TableRow } from '../files/table.ts';
import { breathe } from '../jobs/breathe.ts';
import { type CarriedPhones, carriedPhones } from '../personal/carried-phone.ts';
import { lookAgain } from '../registry/file-look.ts';
import { headingsOf } from '../registry/import-headings.ts';
import { importReport } from '../registry/import-report.ts';
import type { ImportPolicy, ImportTarget } from '../registry/import-target.ts';
import { fillDownFields, openTarget } from '../registry/import-targets.ts';
import { plainCell } from '../registry/plain-cell.ts';
import { problemRowStore } from '../registry/problem-row-store.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { type LookStore, lookStore } from './look-store.ts';
import { tidiedExamples } from './tidied-examples.ts';

/** So many rows are staged in a few milliseconds; everybody else's questions wait no longer than that. */
const rowsAtOnce = 100;

export type StageInput = ParsedInputOf<'import.stage'>;

/** A file that was read to its end: its good rows staged, its bad ones kept with their reasons, nothing of it published. */
export interface StagedImport {
  readonly input: StageInput;
  readonly name: string;
  readonly path: string;
  readonly identity: FileIdentity | null;
  readonly sheetName: string;
  readonly headings: readonly string[];
  readonly policy: ImportPolicy;
  readonly target: ImportTarget;
  readonly problems: ReturnType<typeof problemRowStore>;
  readonly report: ReturnType<typeof importReport>;
  /** What a person looks at before it is published; null for programs, which look at nothing. */
  readonly look: LookStore | null;
  readonly examples: ReturnType<typeof tidiedExamples>;
  discard(): void;
}

interface Prepared {
  readonly identity: FileIdentity | null;
  readonly sheetName: string;
  readonly headings: readonly string[];
  readonly policy: ImportPolicy;
  readonly phones: CarriedPhones;
  readonly fillDown: Parameters<typeof readRows>[1]['fillDown'];
}

/** Reads a whole file and stages it. Throws AppError when the mapping is unsound or the file changes while it is read. */
export async function stageImport(context: JobContext, input: StageInput, isLooked: boolean): Promise<StagedImport> {
  requireMapping(input);
  const { database } = context.workspace;
  const { path, name } = context.application.grants.input(input.file);
  const prepared = await prepare(context, input, path, name);
  const target = openTarget(input.kind, database, prepared.policy);
  const problems = problemRowStore(database);
  const report = importReport();
  const examples = tidiedExamples(input.kind);
  let look: LookStore | null = null;
  const discard = () => {
    target.discard();
    problems.discard();
    look?.discard();
  };
  try {
    if (isLooked) look = lookStore(database, input.kind);
    const { identity, sheetName, headings, policy } = prepared;
    const file = { path, name, identity, sheetName, headings };
    const staged: StagedImport = { input, ...file, policy, target, problems, report, look, examples, discard };
    await stageRows(context, staged, prepared);
    return staged;
  } catch (error) {
    discard();
    throw error;
  }
}

/** What was read must be one state of the file from its first byte to its last. */
export async function requireOneState({ path, identity }: StagedImport): Promise<void> {
  requireUnchanged(identity, await fileIdentity(path), '在导入期间');
}

function requireMapping({ kind, mapping }: StageInput): void {
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

/** Looks at the sheet for its headings, their units and the merged cells that count for several rows. */
async function prepare(context: JobContext, input: StageInput, path: string, name: string): Promise<Prepared> {
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
  // Who marks what is missing brings up to date what is there.
  const policy = input.policy === 'only-new' ? input.policy : 'update';
  const filled = new Set(fillDownFields[input.kind].map(field => input.mapping.indexOf(field) + 1));
  return {
    identity,
    sheetName: sheet.name,
    headings,
    policy: { policy, units, today: chinaDate(now), at: instantText(now), source: name, personal },
    phones: carriedPhones(personal, input.mapping),
    fillDown: sheet.merges.filter(merge => filled.has(merge.left)),
  };
}

async function stageRows(context: JobContext, staged: StagedImport, { phones, fillDown }: Prepared): Promise<void> {
  const { input, path } = staged;
  let phase = { done: 0, total: 0 };
  const batches = readRows(path, {
    sheet: input.sheet,
    ...(fillDown ? { fillDown } : {}),
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
      context.workspace.database.transaction(() => {
        for (const row of rows) stageRow(staged, phones, row);
      });
      context.progress('读取并核对', phase.done, phase.total);
      await breathe(context.signal);
    }
  }
}

function stageRow(
  { input, headings, target, problems, report, look, examples }: StagedImport,
  phones: CarriedPhones,
  row: TableRow,
): void {
  const cells: Record<string, CellValue> = {};
  input.mapping.forEach((field, column) => {
    if (field !== null) cells[field] = plainCell(row.cells[column] ?? null);
  });
  if (isBlankRow(Object.values(cells))) return;
  if (isFurnitureRow(row.cells.map(plainCell), headings)) {
    report.leaveOut();
    return;
  }
  if (cells.phone !== undefined) cells.phone = phones.read(cells.phone);
  const staged = target.stage(cells, row.rowNumber);
  report.add(staged);
  look?.add(staged, row.rowNumber);
  if (look) examples.add(staged, row.rowNumber);
  if (staged.problems.length === 0) return;
  problems.add({
    rowNumber: row.rowNumber,
    cells: phones.covered(row.cells),
    taken: staged.as !== null,
    problems: [...staged.problems],
  });
}

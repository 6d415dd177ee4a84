import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { proposeMapping } from '#domain/registry/headings.ts';
import { fieldsOfKind, type ImportKind } from '#domain/registry/import-kind.ts';
import { fittingMapping } from '#domain/registry/ready-mapping.ts';
import type { SheetSummary } from '../files/table.ts';
import { readyMappings } from '../import/ready-files.ts';
import type { JobContext } from '../service/context.ts';
import { lookAtFile } from './file-look.ts';
import { headingsOf } from './import-headings.ts';
import { importKindNames } from './import-targets.ts';
import { plainCell } from './plain-cell.ts';
import { sheetNotes } from './sheet-notes.ts';

/** Looks at a file before anything is imported: its sheets, its heading row, and how its columns would be understood. */
export async function inspectImport(context: JobContext, input: ParsedInputOf<'import.inspect'>) {
  const { workspace, application } = context;
  const { path, name } = application.grants.input(input.file);
  const { summary, identity } = await lookAtFile(context, path);
  const sheet = chooseSheet(summary.sheets, input.sheet);
  const fields = fieldsOfKind[input.kind];
  const header = headingsOf(fields, sheet, input.headerRow);
  if (!header) throw new AppError('invalid-input', '标题行应在表格的前 30 行之内。');
  const notes: string[] = [];
  if (!header.recognised) notes.push(`没有认出“${importKindNames[input.kind]}”的表头，请核对标题行和各列含义。`);
  const last = workspace.imports.lastMapping(input.kind, header.headings);
  const mappings = knownMappings(context, input.kind, header.headings, last?.mapping ?? null);
  const [first] = mappings;
  if (last) notes.push('已沿用上次导入同样表头时确认的列对应关系。');
  else if (first && mappings.length > 1) notes.push(`表头与“${first.name}”相同，已按它对应各列。`);
  const earlier = workspace.imports.earlierImport(input.kind, identity?.sha256 ?? '');
  if (earlier)
    notes.push(`这个文件曾于 ${earlier.slice(0, 16).replace('T', ' ')} 导入过；再次导入只会更新有变化的行。`);
  notes.push(...sheetNotes(summary.sheets, sheet));
  if (!sheet.complete) notes.push('表格很长，行数是估计值，导入时会读到末尾。');
  return {
    fileName: name,
    fileKind: summary.kind,
    encoding: summary.encoding ?? null,
    sheets: summary.sheets.map(({ index, name, rowCount, empty, hidden }) => ({
      index,
      name,
      rows: rowCount,
      empty,
      hidden,
    })),
    sheet: sheet.index,
    headerRow: header.rowNumber,
    headings: [...header.headings],
    mapping: [...(first?.mapping ?? [])],
    mappings,
    source: last?.source ?? '',
    fields: fields.map(({ key, name, required }) => ({ key, name, required })),
    preview: sheet.firstRows
      .filter(row => row.rowNumber > header.rowNumber)
      .slice(0, 20)
      .map(({ rowNumber, cells }) => ({ rowNumber, cells: cells.map(plainCell) })),
    notes,
  };
}

/** How the columns may be understood: as the last time, as those of a known platform, or by each heading alone. */
function knownMappings(
  { application }: JobContext,
  kind: ImportKind,
  headings: readonly string[],
  last: (string | null)[] | null,
) {
  const proposed = proposeMapping(fieldsOfKind[kind], headings).columns.map(({ field }): string | null => field);
  const fitting = fittingMapping(readyMappings(application.options.resourceFolder, kind), headings, proposed);
  return [
    ...(last ? [{ name: '上次的对应关系', from: '', mapping: last }] : []),
    ...(fitting && fitting.mapping.join() !== proposed.join()
      ? [{ name: fitting.ready.name, from: fitting.ready.source, mapping: fitting.mapping }]
      : []),
    { name: '按列名自动对应', from: '', mapping: proposed },
  ];
}

function chooseSheet(sheets: readonly SheetSummary[], wanted: number | null): SheetSummary {
  const found =
    wanted === null
      ? sheets.find(sheet => !sheet.empty && !sheet.hidden)
      : sheets.find(sheet => sheet.index === wanted);
  const sheet = found ?? sheets.find(sheet => !sheet.empty);
  if (!sheet || sheet.empty)
    throw new AppError('file-unreadable', '这个文件里没有数据。请打开文件核对内容，或换一个工作表。');
  return sheet;
}

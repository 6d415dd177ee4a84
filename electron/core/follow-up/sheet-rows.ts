import { AppError } from '#contract/app-error.ts';
import { type CellValue, cellText, isBlankRow } from '#domain/registry/cell-value.ts';
import { type FieldHeadings, proposeMapping } from '#domain/registry/headings.ts';
import { fileIdentity, requireUnchanged } from '../files/file-identity.ts';
import { readRows } from '../files/row-reading.ts';
import { lookAtFile } from '../registry/file-look.ts';
import { headingsOf } from '../registry/import-headings.ts';
import { plainCell } from '../registry/plain-cell.ts';
import type { JobContext } from '../service/context.ts';

/** One row of a file by the keys of its fields. */
export interface SheetRow {
  /** As the file counts it. */
  readonly row: number;
  cell(key: string): CellValue;
  /** The cell as trimmed text; empty where there is none. */
  text(key: string): string;
}

export interface ReadSheet {
  readonly fileName: string;
  readonly sha256: string;
  readonly rows: readonly SheetRow[];
}

/** More than a year of a county has. */
const mostRows = 5000;

/** Reads the first sheet whose headings name the fields; throws AppError where none does or it is too long. */
export async function readSheet(
  context: JobContext,
  file: string,
  { fields, what }: { readonly fields: readonly FieldHeadings[]; readonly what: string },
): Promise<ReadSheet> {
  const { path, name } = context.application.grants.input(file);
  const { summary, identity } = await lookAtFile(context, path);
  const sheet = summary.sheets.find(one => !one.empty && !one.hidden);
  const header = sheet && headingsOf(fields, sheet, null);
  const proposal = header && proposeMapping(fields, header.headings);
  if (!sheet || !header || !proposal || proposal.missing.length > 0) {
    const needed = fields.filter(({ required }) => required).map(field => `“${field.name}”`);
    throw new AppError(
      'invalid-input',
      `没有认出${what}的表头。表里至少要有${needed.join('、')}各列，请核对后再导入。`,
    );
  }
  const rows: SheetRow[] = [];
  const options = { sheet: sheet.index, signal: context.signal, workerUrl: context.application.options.tableWorker };
  for await (const batch of readRows(path, options)) {
    for (const row of batch.filter(({ rowNumber }) => rowNumber > header.rowNumber)) {
      const cells: Record<string, CellValue> = {};
      for (const { column, field } of proposal.columns) if (field) cells[field] = plainCell(row.cells[column] ?? null);
      if (!isBlankRow(Object.values(cells))) rows.push(sheetRow(row.rowNumber, cells));
    }
    context.progress('读取文件', rows.length, sheet.rowCount);
    if (rows.length > mostRows) throw new AppError('invalid-input', `文件超过 ${mostRows} 行，请拆开后再导入。`);
  }
  if (rows.length === 0) throw new AppError('invalid-input', `表里没有读到${what}，请核对文件。`);
  requireUnchanged(identity, await fileIdentity(path), '在读取期间');
  return { fileName: name, sha256: identity?.sha256 ?? '', rows };
}

/** Throws AppError('conflict') where a file is not the one that was looked at. */
export function requireSameFile(read: ReadSheet, sha256: string): void {
  if (read.sha256 !== sha256) throw new AppError('conflict', '文件在核对之后变过。请重新查看后再导入。');
}

const sheetRow = (row: number, cells: Readonly<Record<string, CellValue>>): SheetRow => ({
  row,
  cell: key => cells[key] ?? null,
  text: key => cellText(cells[key]).trim(),
});

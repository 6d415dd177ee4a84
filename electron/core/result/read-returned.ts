import { AppError } from '#contract/app-error.ts';
import { readRows } from '../files/row-reading.ts';
import type { Cell, TableRow } from '../files/table.ts';
import { inspectWorkbook } from '../files/workbook-inspection.ts';
import type { JobContext } from '../service/context.ts';
import { formName } from './export-sheets.ts';
import { dateText } from './returned-date.ts';
import { type SheetKey, type SheetTexts, sheetColumns } from './sheet-texts.ts';

/** More rows than any task has sheets. */
const mostRows = 20_000;

/** One row of a workbook that came back. */
export interface ReturnedRow {
  readonly rowNumber: number;
  readonly cells: readonly Cell[];
  readonly texts: SheetTexts;
}

export interface ReturnedBook {
  readonly sheetName: string;
  readonly headings: readonly string[];
  readonly rows: readonly ReturnedRow[];
}

/** Reads the 任务单 of a workbook that came back; AppError where it is none. */
export async function readReturned(context: JobContext, path: string): Promise<ReturnedBook> {
  const options = { signal: context.signal, workerUrl: context.application.options.tableWorker };
  const { sheets } = await inspectWorkbook(path, { ...options, firstRows: 10 });
  const sheet = sheets.find(({ name }) => name === formName) ?? sheets.find(({ empty }) => !empty);
  const heading = sheet?.firstRows.find(isHeading);
  if (!sheet || !heading) {
    throw new AppError('invalid-input', `这个文件里没有“${formName}”表。请选择从本任务导出、填写后带回的文件。`);
  }
  const headings = heading.cells.map(textOf);
  const missing = sheetColumns.filter(({ name }) => !headings.includes(name)).map(({ name }) => `“${name}”`);
  if (missing.length > 0) throw new AppError('invalid-input', `表里少了${missing.join('、')}列，请重新导出再填。`);
  const rows: ReturnedRow[] = [];
  for await (const batch of readRows(path, { ...options, sheet: sheet.index })) {
    for (const row of batch) if (row.rowNumber > heading.rowNumber) rows.push(returnedRow(row, headings));
    if (rows.length > mostRows) throw new AppError('file-too-large', `表里超过 ${mostRows} 行，不是检查任务单。`);
  }
  return { sheetName: sheet.name, headings, rows };
}

const isHeading = ({ cells }: TableRow) => {
  const texts = cells.map(textOf);
  return texts.includes('任务单号') && texts.includes('检查结果');
};

function returnedRow({ rowNumber, cells }: TableRow, headings: readonly string[]): ReturnedRow {
  const texts = Object.fromEntries(
    sheetColumns.map(({ key, name }) => {
      const cell = cells[headings.indexOf(name)] ?? null;
      return [key, key === 'checkedOn' || key === 'endedOn' ? dateText(cell) : textOf(cell)];
    }),
  );
  return { rowNumber, cells, texts: texts as Record<SheetKey, string> };
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  return (typeof cell === 'object' ? cell.date : String(cell)).trim();
}

import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type ExcelJS from 'exceljs';
import { AppError } from '#contract/app-error.ts';
import { cellStyle, HEADING_STYLE, NOTE_STYLE, TITLE_STYLE } from './cell-styles.ts';
import { headingRowNumber, type MarkedRow, type SheetColumn, type SheetContent } from './sheet-content.ts';
import { writtenValue } from './written-cell.ts';

const LAST_ROW = 1_048_576;
const ROWS_BETWEEN_PAUSES = 500;
const NOTHING_MARKED: ReadonlySet<number> = new Set();

type Workbook = ExcelJS.stream.xlsx.WorkbookWriter;

/** Writes title, notes, headings (frozen, with a filter) and rows as they come; stops asking for rows when told to. */
export async function writeSheet(
  workbook: Workbook,
  name: string,
  content: SheetContent,
  stop: AbortSignal,
): Promise<void> {
  const { columns, title, notes = [] } = content;
  const headingRow = headingRowNumber(content);
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headingRow }],
    pageSetup: { printTitlesRow: `${headingRow}:${headingRow}` },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  if (title) writeAcross(sheet, title, columns.length, TITLE_STYLE, 30);
  for (const note of notes) writeAcross(sheet, note, columns.length, NOTE_STYLE, 20 * note.split('\n').length);
  const headings = sheet.addRow(columns.map(({ header }) => writtenValue(header, 'text')));
  for (let column = 1; column <= columns.length; column += 1) headings.getCell(column).style = HEADING_STYLE;
  headings.commit();
  let lastRow = headingRow;
  for await (const row of content.rows) {
    lastRow += 1;
    if (lastRow > LAST_ROW) throw tooManyRows();
    writeRow(sheet, columns, 'marked' in row ? row : { cells: row, marked: NOTHING_MARKED });
    if (lastRow % ROWS_BETWEEN_PAUSES === 0) await caughtUp(sheet, stop);
  }
  guard(sheet, content, lastRow);
  sheet.autoFilter = { from: { row: headingRow, column: 1 }, to: { row: lastRow, column: columns.length } };
  sheet.commit();
}

/** Lets what may be chosen be chosen, and what is no longer to be changed not be changed by a slip. */
function guard(sheet: ExcelJS.Worksheet, content: SheetContent, lastRow: number): void {
  const first = headingRowNumber(content) + 1;
  for (const [index, { choices }] of content.columns.entries()) {
    if (choices === undefined || lastRow < first) continue;
    const column = sheet.getColumn(index + 1).letter;
    const { dataValidations } = sheet as unknown as { dataValidations: { add(range: string, rule: object): void } };
    const rule = { type: 'list', allowBlank: true, formulae: [choices], showErrorMessage: true };
    dataValidations.add(`${column}${first}:${column}${lastRow}`, { ...rule, error: '请从下拉列表中选择。' });
  }
  // Without a password this is done at once.
  if (content.isProtected) void sheet.protect('', { autoFilter: false, formatColumns: false, sort: false });
}

/** exceljs takes rows without end, so that a long sheet would wait in memory whole: here they wait for its packer. */
async function caughtUp(sheet: ExcelJS.Worksheet, stop: AbortSignal): Promise<void> {
  await setImmediate();
  stop.throwIfAborted();
  const { pipes } = (sheet as unknown as { readonly stream: { readonly pipes: readonly Writable[] } }).stream;
  for (const pipe of pipes) if (pipe.writableNeedDrain) await once(pipe, 'drain', { signal: stop });
}

function tooManyRows(): AppError {
  return new AppError('invalid-input', '行数超过一张工作表能容纳的 1,048,576 行。请缩小范围后再导出。');
}

function writeAcross(
  sheet: ExcelJS.Worksheet,
  text: string,
  width: number,
  style: Partial<ExcelJS.Style>,
  height: number,
): void {
  const row = sheet.addRow([writtenValue(text, 'text')]);
  row.height = height;
  row.getCell(1).style = style;
  if (width > 1) sheet.mergeCells(row.number, 1, row.number, width);
  row.commit();
}

function writeRow(sheet: ExcelJS.Worksheet, columns: readonly SheetColumn[], { cells, marked }: MarkedRow): void {
  const row = sheet.addRow([]);
  for (const [index, { kind, open = false }] of columns.entries()) {
    const value = writtenValue(cells[index] ?? null, kind);
    const cell = row.getCell(index + 1);
    cell.value = value;
    cell.style = cellStyle(value, kind, { marked: marked.has(index), open });
  }
  row.commit();
}

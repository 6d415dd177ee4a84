import { AppError } from '#contract/app-error.ts';
import { cellStyle, STYLE } from './cell-style.ts';
import { headingRowNumber, type MarkedRow, type SheetContent } from './sheet-content.ts';
import { type WrittenCell, writtenCell } from './written-cell.ts';
import { xmlText } from './xml-text.ts';

const LAST_ROW = 1_048_576;
const PIECE = 64 * 1024;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const NOTHING_MARKED: ReadonlySet<number> = new Set();

/** The worksheet part (ECMA-376-1 §18.3): headings stay in view, can be filtered by, and are repeated on paper. */
export async function* sheetXml(content: SheetContent): AsyncGenerator<string> {
  const headingRow = headingRowNumber(content);
  const lastColumn = columnLetters(content.columns.length);
  let xml = opening(content, headingRow) + above(content, headingRow);
  let rowNumber = headingRow;
  for await (const row of content.rows) {
    rowNumber += 1;
    if (rowNumber > LAST_ROW) {
      throw new AppError('invalid-input', '行数超过一张工作表能容纳的 1,048,576 行。请缩小范围后再导出。');
    }
    xml += dataRow(content, 'marked' in row ? row : { cells: row, marked: NOTHING_MARKED }, rowNumber);
    if (xml.length < PIECE) continue;
    yield xml;
    xml = '';
  }
  yield `${xml}</sheetData><autoFilter ref="A${headingRow}:${lastColumn}${rowNumber}"/>${merges(content, headingRow)}${CLOSING}`;
}

const CLOSING =
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>';

function opening({ columns }: SheetContent, headingRow: number): string {
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const below = `A${headingRow + 1}`;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${MAIN}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">',
    `<pane ySplit="${headingRow}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>`,
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>`,
  ].join('');
}

function above({ title, notes = [], columns }: SheetContent, headingRow: number): string {
  const titleRow = title ? acrossRow(title, 1, STYLE.title, 32) : '';
  const firstNote = title ? 2 : 1;
  const noteRows = notes.map((note, at) => acrossRow(note, firstNote + at, STYLE.note, 18 * note.split('\n').length));
  const headings = columns.map(({ header }, at) => cellXml(writtenCell(header, 'text'), at, headingRow, STYLE.heading));
  return `${titleRow}${noteRows.join('')}<row r="${headingRow}">${headings.join('')}</row>`;
}

function acrossRow(text: string, rowNumber: number, style: number, height: number): string {
  const cell = cellXml(writtenCell(text, 'text'), 0, rowNumber, style);
  return `<row r="${rowNumber}" ht="${height}" customHeight="1">${cell}</row>`;
}

function merges({ columns }: SheetContent, headingRow: number): string {
  if (headingRow === 1 || columns.length < 2) return '';
  const last = columnLetters(columns.length);
  const references = Array.from(
    { length: headingRow - 1 },
    (_, at) => `<mergeCell ref="A${at + 1}:${last}${at + 1}"/>`,
  );
  return `<mergeCells count="${references.length}">${references.join('')}</mergeCells>`;
}

function dataRow({ columns }: SheetContent, { cells, marked }: MarkedRow, rowNumber: number): string {
  let xml = `<row r="${rowNumber}">`;
  for (let at = 0; at < columns.length; at += 1) {
    const cell = writtenCell(cells[at] ?? null, columns[at]?.kind ?? 'text');
    xml += cellXml(cell, at, rowNumber, cellStyle(cell, marked.has(at)));
  }
  return `${xml}</row>`;
}

function cellXml(cell: WrittenCell | null, column: number, rowNumber: number, style: number): string {
  const start = `<c r="${columnLetters(column + 1)}${rowNumber}" s="${style}"`;
  if (cell === null) return `${start}/>`;
  switch (cell.type) {
    case 'text':
      return `${start} t="inlineStr"><is><t${space(cell.text)}>${xmlText(cell.text)}</t></is></c>`;
    case 'number':
      return `${start}><v>${cell.number}</v></c>`;
    case 'boolean':
      return `${start} t="b"><v>${cell.value ? 1 : 0}</v></c>`;
    case 'day':
    case 'moment':
      return `${start}><v>${cell.serial}</v></c>`;
    default:
      return cell satisfies never;
  }
}

/** Without it Excel drops white space at the edges. */
function space(text: string): string {
  return /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
}

const LETTERS: string[] = [];

/** The letters of a column number (1 is A, 27 is AA); kept, for a long sheet asks for the same ones again and again. */
function columnLetters(column: number): string {
  const known = LETTERS[column];
  if (known) return known;
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  LETTERS[column] = letters;
  return letters;
}

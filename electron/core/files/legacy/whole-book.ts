import { readFile } from 'node:fs/promises';
import type { CellObject, DenseWorkSheet, Range, WorkBook } from '@e965/xlsx';
import { cellNumber } from '../cell-number.ts';
import { cellText } from '../cell-text.ts';
import { damagedFile, oversizedFile, protectedFile } from '../file-refusal.ts';
import { builtInFormat, codedFormat, type NumberFormat, PLAIN } from '../number-format.ts';
import { READING_LIMITS } from '../reading-limits.ts';
import { type Cell, type MergedRange, noCounts, type SheetCounts, type TableFile, type TableRow } from '../table.ts';
import type { TableBook, TableSheet } from '../table-book.ts';
import { wholeText } from '../text/decoded-text.ts';
import { plainHtml, plainSpreadsheetml, refuseManyTags } from './markup-text.ts';
import { rowPortions } from './row-portions.ts';

type Library = typeof import('@e965/xlsx');

/** Opens a workbook of any format before .xlsx (.xls, .et, XML spreadsheet, HTML page); it is held in memory whole. */
export async function openWholeBook(path: string, { kind, encoding = 'utf-8' }: TableFile): Promise<TableBook> {
  // Loaded only here: the library is large, and most files do not need it.
  const [library, codePages] = await Promise.all([import('@e965/xlsx'), import('@e965/xlsx/dist/cpexcel.full.mjs')]);
  library.set_cptable(codePages);
  teachChineseFormats(library);
  const book = parseWorkbook(library, await content(path, { kind, encoding }));
  if (book.SheetNames.length === 0) throw damagedFile('工作簿里没有工作表');
  if (book.SheetNames.length > READING_LIMITS.sheets) throw oversizedFile(`工作表多于 ${READING_LIMITS.sheets} 张`);
  const read = cellReader(library, book.Workbook?.WBProps?.date1904 ?? false);
  const sheets = book.SheetNames.flatMap((given, index) => {
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const name = kind === 'html' ? `表格${index + 1}` : given;
    const content = book.Sheets[given] as DenseWorkSheet | undefined;
    // A file that was cut still names its sheets.
    if (content === undefined) throw damagedFile(`工作表“${name}”的内容缺失`);
    return content['!type'] === 'chart' ? [] : [sheet(content, { name, hidden }, read)];
  });
  return { kind, ...(kind !== 'xls' && { encoding }), sheets, close() {} };
}

/** Formats 27 to 36 and 50 to 58 stand in no file; the library takes a day that has one of them for a number. */
function teachChineseFormats({ SSF }: Library): void {
  for (let id = 27; id <= 58; id += 1) {
    const { kind } = builtInFormat(id);
    if (kind === 'date') SSF.load('yyyy-mm-dd', id);
    if (kind === 'time') SSF.load('hh:mm:ss', id);
  }
}

async function content(path: string, { kind, encoding }: Required<TableFile>): Promise<Buffer> {
  if (kind === 'xls') return readFile(path);
  const text = await wholeText(path, encoding);
  refuseManyTags(text);
  return Buffer.from(kind === 'html' ? plainHtml(text) : plainSpreadsheetml(text));
}

function parseWorkbook(library: Library, bytes: Buffer): WorkBook {
  try {
    return library.read(bytes, {
      type: 'buffer',
      dense: true,
      // Cells of a web page stay text, so that codes keep all their digits.
      raw: true,
      cellFormula: true, // To be counted; what a cell says is its stored result.
      cellHTML: false,
      cellNF: true,
      cellText: false,
    });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw protectedFile(error);
    throw damagedFile('工作簿的内容有误', error);
  }
}

function sheet(
  content: DenseWorkSheet,
  named: { name: string; hidden: boolean },
  read: (cell: CellObject) => Cell,
): TableSheet {
  const rows = content['!data'] ?? [];
  if (rows.length > READING_LIMITS.rows) throw oversizedFile(`多于 ${READING_LIMITS.rows} 行`);
  const merges = (content['!merges'] ?? [])
    .slice(0, READING_LIMITS.merges)
    .map(({ s, e }: Range): MergedRange => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }));
  const counts = noCounts();
  const tableRow = (index: number): TableRow | undefined => {
    const row = rows[index] ?? [];
    if (row.length > READING_LIMITS.columns) throw oversizedFile(`有内容的列多于 ${READING_LIMITS.columns} 列`);
    const cells = Array.from(row, (cell: CellObject | undefined) => {
      if (cell?.f !== undefined) countFormula(counts, cell);
      return cell ? read(cell) : null;
    });
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length === 0) return undefined;
    if (content['!rows']?.[index]?.hidden) {
      counts.hiddenRows += 1;
      counts.firstHiddenRow ??= index + 1;
    }
    return { rowNumber: index + 1, cells };
  };
  const readRows = () => {
    Object.assign(counts, noCounts());
    return rowPortions(rows.length, tableRow);
  };
  return { ...named, merges, counts, rows: readRows };
}

function countFormula(counts: SheetCounts, { v: result }: CellObject): void {
  counts.formulas += 1;
  if (result === undefined || result === null) counts.formulasWithoutResult += 1;
}

function cellReader(library: Library, date1904: boolean): (cell: CellObject) => Cell {
  const formats = new Map<unknown, NumberFormat>();
  const format = (code: unknown) => {
    const known = formats.get(code) ?? (typeof code === 'string' ? codedFormat(code) : PLAIN);
    formats.set(code, known);
    return known;
  };
  return cell => {
    if (cell.v === undefined || cell.v === null) return null;
    if (cell.t === 'n') return cellNumber(Number(cell.v), format(cell.z), date1904);
    if (cell.t === 'b') return Boolean(cell.v);
    return cellText(cell.t === 'e' ? library.utils.format_cell(cell) : String(cell.v));
  };
}

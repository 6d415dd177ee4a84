import { readFile } from 'node:fs/promises';
import type { CellObject, DenseWorkSheet, Range, WorkBook } from '@e965/xlsx';
import { cellNumber, isoCell } from '../cell-number.ts';
import { cellText } from '../cell-text.ts';
import { damagedFile, oversizedFile, protectedFile } from '../file-refusal.ts';
import { codedFormat, type NumberFormat, PLAIN } from '../number-format.ts';
import { READING_LIMITS } from '../reading-limits.ts';
import type { Cell, MergedRange, TableRow } from '../table.ts';
import type { TableBook, TableSheet } from '../table-book.ts';
import { errorText } from './biff-error.ts';
import { rowPortions } from './row-portions.ts';

/** Opens a workbook of Excel 95 or older (BIFF2 to BIFF5); it is held in memory whole. */
export async function openOldXls(path: string): Promise<TableBook> {
  const bytes = await readFile(path);
  if (bytes.length > READING_LIMITS.oldFileBytes) throw oversizedFile('Excel 95 或更早的文件太大');
  const book = await parseWorkbook(bytes);
  if (book.SheetNames.length > READING_LIMITS.sheets) throw oversizedFile(`工作表多于 ${READING_LIMITS.sheets} 张`);
  const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
  const sheets = book.SheetNames.map((name, index) => {
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return sheet(book.Sheets[name] as DenseWorkSheet | undefined, { name, hidden }, date1904);
  });
  return { kind: 'xls', sheets, close() {} };
}

async function parseWorkbook(content: Buffer): Promise<WorkBook> {
  // Loaded only here: the library is large, and most files do not need it.
  const [library, codePages] = await Promise.all([import('@e965/xlsx'), import('@e965/xlsx/dist/cpexcel.full.mjs')]);
  library.set_cptable(codePages);
  try {
    return library.read(content, {
      type: 'buffer',
      dense: true,
      raw: true,
      cellDates: false,
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
  content: DenseWorkSheet | undefined,
  named: { name: string; hidden: boolean },
  date1904: boolean,
): TableSheet {
  const rows = content?.['!data'] ?? [];
  const merges = (content?.['!merges'] ?? [])
    .slice(0, READING_LIMITS.merges)
    .map(({ s, e }: Range): MergedRange => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }));
  const formats = new Map<string, NumberFormat>();
  const format = (code: unknown) => {
    if (typeof code !== 'string') return PLAIN;
    const known = formats.get(code) ?? codedFormat(code);
    formats.set(code, known);
    return known;
  };
  const read = (row: (CellObject | undefined)[] | undefined, index: number): TableRow | undefined => {
    const cells = Array.from(row ?? [], each => (each ? oldCell(each, format(each.z), date1904) : null));
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length > READING_LIMITS.columns) throw oversizedFile(`有内容的列多于 ${READING_LIMITS.columns} 列`);
    return cells.length === 0 ? undefined : { rowNumber: index + 1, cells };
  };
  return { ...named, merges, rows: () => rowPortions(rows.length, index => read(rows[index], index)) };
}

function oldCell(cell: CellObject, format: NumberFormat, date1904: boolean): Cell {
  if (cell.v === undefined || cell.v === null) return cell.f ? cellText(`=${cell.f}`) : null;
  switch (cell.t) {
    case 'n':
      return cellNumber(Number(cell.v), format, date1904);
    case 'b':
      return Boolean(cell.v);
    case 'e':
      return errorText(Number(cell.v));
    case 'd':
      return cell.v instanceof Date ? isoCell(cell.v.toISOString()) : isoCell(String(cell.v));
    case 'z':
      return null;
    default:
      return cellText(String(cell.v));
  }
}

import { cellText } from '../cell-text.ts';
import { notTable, oversizedFile } from '../file-refusal.ts';
import { READING_LIMITS } from '../reading-limits.ts';
import type { Cell, TableRow, TextEncoding } from '../table.ts';
import type { TableBook, TableSheet } from '../table-book.ts';
import { wholeText } from '../text/decoded-text.ts';
import { type HtmlTable, readHtmlTables } from './html-tables.ts';
import { rowPortions } from './row-portions.ts';

/** Opens the tables of an HTML page as the sheets of a workbook; the page is held in memory whole. */
export async function openHtml(path: string, encoding: TextEncoding): Promise<TableBook> {
  const tables = readHtmlTables(await wholeText(path, encoding)).filter(table => table.rows.length > 0);
  if (tables.length === 0) throw notTable('网页', '其中没有表格。请在原系统中导出为 Excel 后再导入。');
  if (tables.length > READING_LIMITS.sheets) throw oversizedFile(`表格多于 ${READING_LIMITS.sheets} 个`);
  return { kind: 'html', encoding, sheets: tables.map(htmlSheet), close() {} };
}

function htmlSheet(table: HtmlTable, index: number): TableSheet {
  return {
    name: `表格${index + 1}`,
    hidden: false,
    merges: table.merges,
    rows: () => rowPortions(table.rows.length, at => htmlRow(table.rows[at] ?? [], at + 1)),
  };
}

function htmlRow(texts: (string | undefined)[], rowNumber: number): TableRow | undefined {
  const cells: Cell[] = Array.from(texts, text => (text === undefined ? null : cellText(text)));
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells.length === 0 ? undefined : { rowNumber, cells };
}

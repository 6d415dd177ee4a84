import { fileKind } from './file-kind.ts';
import { openHtml } from './legacy/html-book.ts';
import { openOldXls } from './legacy/old-xls-book.ts';
import { openSpreadsheetml } from './legacy/spreadsheetml-book.ts';
import { openXls } from './legacy/xls-book.ts';
import type { TableBook } from './table-book.ts';
import { openCsv } from './text/csv-book.ts';
import { openXlsx } from './xlsx/xlsx-book.ts';

/** Opens any file with tables by what its bytes are; throws a sentence when it is none. Must run in the reading thread. */
export async function openTable(path: string): Promise<TableBook> {
  const { kind, encoding = 'utf-8' } = await fileKind(path);
  switch (kind) {
    case 'xlsx':
      return openXlsx(path);
    case 'xls':
      return (await openXls(path)) ?? openOldXls(path);
    case 'spreadsheetml':
      return openSpreadsheetml(path, encoding);
    case 'html':
      return openHtml(path, encoding);
    case 'csv':
      return openCsv(path, encoding);
    default:
      return kind satisfies never;
  }
}

import { fileKind } from './file-kind.ts';
import { openWholeBook } from './legacy/whole-book.ts';
import type { TableBook } from './table-book.ts';
import { openCsv } from './text/csv-book.ts';
import { openXlsx } from './xlsx/xlsx-book.ts';

/** Opens any file with tables by what its bytes are; throws a sentence when it is none. Must run in the reading thread. */
export async function openTable(path: string): Promise<TableBook> {
  const file = await fileKind(path);
  switch (file.kind) {
    case 'xlsx':
      return openXlsx(path);
    case 'csv':
      return openCsv(path, file.encoding ?? 'utf-8');
    case 'xls':
    case 'spreadsheetml':
    case 'html':
      return openWholeBook(path, file);
    default:
      return file.kind satisfies never;
  }
}

import { open } from 'node:fs/promises';
import { damagedFile } from '../file-refusal.ts';
import type { TableBook, TableSheet } from '../table-book.ts';
import { type BiffGlobals, readBiffGlobals } from './biff-globals.ts';
import { BIFF } from './biff-records.ts';
import { readBiffSheet } from './biff-sheet.ts';
import { COMPOUND_MARK, CompoundFile } from './compound-file.ts';
import { rowPortions } from './row-portions.ts';

const BIFF8 = 0x0600;

/**
 * Opens a workbook of Excel 97–2003 (.xls, .et): BIFF8 inside a compound file. Undefined for the older formats. Cells are
 * kept plainly, for at 65,536 rows the objects of a general library would need half a gigabyte.
 */
export async function openXls(path: string): Promise<TableBook | undefined> {
  const stream = await workbookStream(path);
  if (!stream || stream.readUInt16LE(0) !== BIFF.beginOfStream || stream.readUInt16LE(4) !== BIFF8) return undefined;
  return withoutRangeErrors(() => {
    const globals = readBiffGlobals(stream);
    const sheets = globals.sheets.map(listed => xlsSheet(stream, listed, globals));
    return { kind: 'xls', sheets, close() {} };
  });
}

async function workbookStream(path: string): Promise<Buffer | undefined> {
  const file = await open(path, 'r');
  try {
    const mark = Buffer.alloc(COMPOUND_MARK.length);
    await file.read(mark, 0, mark.length, 0);
    if (!mark.equals(COMPOUND_MARK)) return undefined;
    const compound = await CompoundFile.open(file);
    return await compound.stream('Workbook');
  } finally {
    await file.close();
  }
}

function xlsSheet(stream: Buffer, listed: BiffGlobals['sheets'][number], globals: BiffGlobals): TableSheet {
  const { name, hidden, start } = listed;
  const merges: TableSheet['merges'] = [];
  return {
    name,
    hidden,
    merges,
    async *rows() {
      const content = withoutRangeErrors(() => readBiffSheet(stream, start, globals));
      merges.splice(0, merges.length, ...content.merges);
      yield* rowPortions(content.rows.length, index => {
        const cells = content.rows[index];
        return cells && { rowNumber: index + 1, cells };
      });
    },
  };
}

/** A record shorter than its kind requires makes Buffer throw a RangeError; to the clerk that is a damaged file. */
function withoutRangeErrors<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw error instanceof RangeError ? damagedFile('记录有误', error) : error;
  }
}

import { PassThrough } from 'node:stream';
import { writeNewFile } from './new-file.ts';
import type { SheetContent } from './writing/sheet-content.ts';
import { sheetName } from './writing/sheet-name.ts';
import { writeSheet } from './writing/sheet-writing.ts';

export type { MarkedRow, SheetColumn, SheetContent } from './writing/sheet-content.ts';

/** What a workbook is made of. */
export interface WorkbookContent {
  sheets: readonly SheetContent[];
  signal?: AbortSignal | undefined;
}

/**
 * Writes an .xlsx, asking for rows no faster than the disk takes them; the file appears whole or not at all. Texts that a
 * spreadsheet could take for a formula are guarded. Throws AppError: `disk-full`, `not-allowed`, `folder-unusable`,
 * `invalid-input` (too many rows), `cancelled`.
 */
export async function writeWorkbook(path: string, { sheets, signal }: WorkbookContent): Promise<void> {
  if (sheets.length === 0) throw new RangeError('A workbook needs at least one sheet.');
  const packed = new PassThrough();
  const stop = new AbortController();
  const packing = packSheets(packed, sheets, stop.signal).catch(error => {
    packed.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  try {
    await writeNewFile(path, packed, signal);
  } finally {
    // Where the disk failed, the packer waits for somebody who no longer listens.
    stop.abort();
    await packing;
  }
}

async function packSheets(packed: PassThrough, sheets: readonly SheetContent[], stop: AbortSignal): Promise<void> {
  // Only now: it takes a fifth of a second to load, and every start of the program would wait for it.
  const { default: ExcelJS } = await import('exceljs');
  stop.throwIfAborted();
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: packed, useStyles: true, useSharedStrings: false });
  const names: string[] = [];
  for (const content of sheets) {
    const name = sheetName(content.name, names);
    names.push(name);
    await writeSheet(workbook, name, content, stop);
  }
  await Promise.race([workbook.commit(), stopped(stop)]);
}

function stopped(stop: AbortSignal): Promise<void> {
  if (stop.aborted) return Promise.resolve();
  return new Promise(resolve => stop.addEventListener('abort', () => resolve(), { once: true }));
}

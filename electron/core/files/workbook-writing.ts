import { writeNewFile } from './new-file.ts';
import { packageParts } from './writing/package-parts.ts';
import type { SheetContent } from './writing/sheet-content.ts';
import { zipPieces } from './writing/zip-pieces.ts';

export type { MarkedRow, SheetColumn, SheetContent } from './writing/sheet-content.ts';

/** What a workbook is made of. */
export interface WorkbookContent {
  sheets: readonly SheetContent[];
  signal?: AbortSignal | undefined;
}

/**
 * Writes an .xlsx, asking for rows no faster than the disk takes them; the file appears whole or not at all. Texts that a
 * spreadsheet could take for a formula are guarded. Throws AppError: `disk-full`, `not-allowed`, `folder-unusable`,
 * `invalid-input` (too many rows), `cancelled`. (The writer of exceljs is not used: it takes rows without end while the
 * packer is behind, so that a long sheet waits in memory whole.)
 */
export async function writeWorkbook(path: string, { sheets, signal }: WorkbookContent): Promise<void> {
  if (sheets.length === 0) throw new RangeError('A workbook needs at least one sheet.');
  await writeNewFile(path, zipPieces(packageParts(sheets)), signal);
}

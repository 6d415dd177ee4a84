import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { projectRoot } from '../../../scripts/project-root.ts';
import { otherCodes } from './other-codes.ts';

const source = join(projectRoot, 'resources/demo/检查对象名录库-云河县.xlsx');
const headerRow = 2;
const creditCode = 1;
const name = 2;
const address = 9;

let read: Promise<Cells[]> | null = null;

type Cells = (ExcelJS.CellValue | undefined)[];

/**
 * Writes a registry of ten times the objects of the demonstration, with all its oddities: each variation has codes and names
 * of its own. Texts are shared, as Excel saves them. In another edition every address is another one. Answers the number of
 * rows below the headings.
 */
export async function writeLargeWorkbook(path: string, edition = ''): Promise<number> {
  read ??= demonstrationRows();
  const rows = await read;
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  const sheet = book.addWorksheet('检查对象名录库');
  for (const cells of rows.slice(0, headerRow)) sheet.addRow(cells).commit();
  let written = 0;
  for (let variation = 0; variation < 10; variation += 1) {
    const other = otherCodes(variation);
    for (const cells of rows.slice(headerRow)) {
      const row = variation === 0 ? [...cells] : varied(cells, variation, other);
      row[address] = `${row[address]}${edition}`;
      sheet.addRow(row).commit();
      written += 1;
    }
  }
  await book.commit();
  return written;
}

async function demonstrationRows(): Promise<Cells[]> {
  const rows: Cells[] = [];
  for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(source, { worksheets: 'emit', styles: 'cache' })) {
    for await (const row of sheet) rows.push(Array.isArray(row.values) ? row.values.slice(1) : []);
    return rows;
  }
  return rows;
}

function varied(cells: Cells, variation: number, other: (code: unknown) => unknown): Cells {
  const changed = [...cells];
  changed[creditCode] = other(cells[creditCode]) as ExcelJS.CellValue;
  const named = cells[name];
  if (typeof named === 'string' && named !== '') changed[name] = `${named}（${variation}）`;
  return changed;
}

import ExcelJS from 'exceljs';

export type Sheet = readonly (readonly (string | null)[])[];

/** The cells of the first sheet of a workbook as texts, row by row. */
export async function readWorkbook(path: string): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow(row => {
    rows.push(Array.from({ length: row.cellCount }, (_, column) => row.getCell(column + 1).text));
  });
  return rows;
}

/** Changes cells of the first sheet as a clerk does in Excel: `change` gets each row below the headings by its headings. */
export async function correctWorkbook(
  path: string,
  change: (row: ReadonlyMap<string, ExcelJS.Cell>) => void,
): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.worksheets[0];
  const headings = sheet?.getRow(1);
  sheet?.eachRow((row, number) => {
    if (number === 1) return;
    const cells = new Map<string, ExcelJS.Cell>();
    headings?.eachCell((heading, column) => {
      cells.set(heading.text, row.getCell(column));
    });
    change(cells);
  });
  await workbook.xlsx.writeFile(path);
}

/** Writes a workbook with one sheet. */
export async function writeSheet(path: string, sheet: Sheet, merges: readonly string[] = []): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const written = workbook.addWorksheet('名录');
  for (const row of sheet) written.addRow([...row]);
  for (const range of merges) written.mergeCells(range);
  await workbook.xlsx.writeFile(path);
}

import ExcelJS from 'exceljs';
import { answerAsPart } from '../measuring/answer-as-part.ts';

/** Reads every cell of the first sheet with the streaming reader of exceljs and keeps nothing; answers milliseconds. */
answerAsPart(async ({ path }: { path: string }): Promise<number> => {
  const started = performance.now();
  let cells = 0;
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(path, { sharedStrings: 'cache', worksheets: 'emit' });
  for await (const sheet of reader) {
    for await (const row of sheet) {
      row.eachCell(cell => {
        if (cell.value !== null) cells += 1;
      });
    }
  }
  if (cells < 1_000_000) throw new Error(`The reference read only ${cells} cells.`);
  return performance.now() - started;
});

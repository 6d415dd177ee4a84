import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { AppError } from '#contract/app-error.ts';
import { cellText } from '../cell-text.ts';
import { oversizedFile } from '../file-refusal.ts';
import { READING_LIMITS } from '../reading-limits.ts';
import { type Cell, noCounts, type TableRow, type TextEncoding } from '../table.ts';
import type { TableBook } from '../table-book.ts';
import { decodedText } from './decoded-text.ts';
import { type Delimiter, findDelimiter } from './delimiter.ts';

const ROWS_AT_ONCE = 200;

/** Opens a text table (RFC 4180 and its relatives) as a workbook of one sheet; all its cells are text. */
export async function openCsv(path: string, encoding: TextEncoding): Promise<TableBook> {
  const total = statSync(path).size;
  const delimiter = findDelimiter(await beginning(path, encoding)) ?? { sign: ',', named: false };
  const sheet = {
    name: basename(path).replace(/\.[^.]*$/, ''),
    hidden: false,
    merges: [],
    counts: noCounts(),
    rows: () => csvRows(path, encoding, delimiter, total),
  };
  return { kind: 'csv', encoding, sheets: [sheet], close() {} };
}

async function beginning(path: string, encoding: TextEncoding): Promise<string> {
  for await (const { text } of decodedText(path, encoding)) return text;
  return '';
}

async function* csvRows(path: string, encoding: TextEncoding, delimiter: Delimiter, total: number) {
  let done = 0;
  const source = Readable.from(
    (async function* () {
      for await (const { text, bytes } of decodedText(path, encoding)) {
        done = bytes;
        // csv-parse decodes for itself, so it is given UTF-8 again.
        if (text !== '') yield Buffer.from(text);
      }
    })(),
    { objectMode: false },
  );
  const records = pipeline(source, parser(delimiter), () => {});
  let recordNumber = 0;
  let rows: TableRow[] = [];
  try {
    for await (const record of records as AsyncIterable<string[]>) {
      recordNumber += 1;
      if (recordNumber > READING_LIMITS.textRows) throw oversizedFile(`多于 ${READING_LIMITS.textRows} 行`);
      const row = tableRow(record, recordNumber);
      if (row) rows.push(row);
      if (recordNumber % ROWS_AT_ONCE !== 0) continue;
      yield { rows, done, total };
      rows = [];
    }
  } catch (error) {
    throw csvFailure(error);
  }
  yield { rows, done: total, total };
}

function parser(delimiter: Delimiter) {
  const parser = parse({
    delimiter: delimiter.sign,
    from_line: delimiter.named ? 2 : 1,
    relax_quotes: true,
    relax_column_count: true,
    // The parser counts bytes; a sign has up to three in UTF-8.
    max_record_size: READING_LIMITS.cellText * 3,
  });
  // For each row that is shorter or longer than the first one the parser makes an error that nobody asks for, which takes
  // thirty times as long as the row itself: every length is as it expects.
  const { state } = parser as unknown as { readonly state: { readonly record: readonly string[] } };
  Object.defineProperty(state, 'expectedRecordLength', { get: () => state.record.length, set() {} });
  return parser;
}

/** Empty lines count as rows, as they do in Excel, but are not given. */
function tableRow(record: string[], rowNumber: number): TableRow | undefined {
  const { textColumns } = READING_LIMITS;
  if (record.length > textColumns) throw oversizedFile(`第 ${rowNumber} 行多于 ${textColumns} 列`);
  const cells: Cell[] = record.map(csvCell);
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  if (cells.length > READING_LIMITS.columns) throw oversizedFile(`有内容的列多于 ${READING_LIMITS.columns} 列`);
  return cells.length === 0 ? undefined : { rowNumber, cells };
}

/** `="0012"` and a tab at the edge are ways of keeping a code from becoming a number; they are no part of it. */
function csvCell(text: string): string | null {
  const kept = /^="([^"]*)"$/.exec(text)?.[1] ?? text;
  return cellText(kept.replace(/^\t+|\t+$/g, ''));
}

const FAULTS: Partial<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: '有一个英文双引号没有配对',
  CSV_MAX_RECORD_SIZE: '有一个英文双引号没有配对，或这一行过长',
};

function csvFailure(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const what = FAULTS[error.code] ?? '格式有误';
  // The parser's own count: rows that it has finished may not have been taken yet.
  const rowNumber = Number(error.records) + 1;
  const sentence = `第 ${rowNumber} 行${what}，后面的内容无法分列。请改正后再导入。`;
  return new AppError('file-unreadable', sentence, { cause: error });
}

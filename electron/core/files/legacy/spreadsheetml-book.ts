import { statSync } from 'node:fs';
import { damagedFile } from '../file-refusal.ts';
import type { MergedRange, TextEncoding } from '../table.ts';
import type { TableBook, TableSheet } from '../table-book.ts';
import { decodedText } from '../text/decoded-text.ts';
import { XmlTokens } from '../xlsx/xml-tokens.ts';
import { SpreadsheetmlListener } from './spreadsheetml-listener.ts';

/** Opens an XML spreadsheet of Excel 2002/2003. Sheets are never held whole; each is found by reading from the beginning. */
export async function openSpreadsheetml(path: string, encoding: TextEncoding): Promise<TableBook> {
  const names = new SpreadsheetmlListener(-1);
  for await (const _ of hear(path, encoding, names)) names.takeRows();
  if (names.sheets.length === 0) throw damagedFile('工作簿里没有工作表');
  const sheets = names.sheets.map((named, index) => spreadsheetmlSheet(path, encoding, named, index));
  return { kind: 'spreadsheetml', encoding, sheets, close() {} };
}

function spreadsheetmlSheet(
  path: string,
  encoding: TextEncoding,
  named: { name: string; hidden: boolean },
  index: number,
): TableSheet {
  const total = statSync(path).size;
  const merges: MergedRange[] = [];
  return {
    ...named,
    merges,
    async *rows() {
      const listener = new SpreadsheetmlListener(index);
      for await (const done of hear(path, encoding, listener)) yield { rows: listener.takeRows(), done, total };
      merges.splice(0, merges.length, ...listener.merges);
    },
  };
}

async function* hear(path: string, encoding: TextEncoding, listener: SpreadsheetmlListener): AsyncGenerator<number> {
  const tokens = new XmlTokens(listener);
  for await (const { text, bytes } of decodedText(path, encoding)) {
    tokens.write(text);
    yield bytes;
  }
  tokens.end();
}

import { cellText } from '../cell-text.ts';
import { damagedFile, oversizedFile, protectedFile } from '../file-refusal.ts';
import { builtInFormat, codedFormat, type NumberFormat } from '../number-format.ts';
import { READING_LIMITS } from '../reading-limits.ts';
import { BIFF, type BiffRecord, biffRecords } from './biff-records.ts';
import { BiffText } from './biff-text.ts';

const WORKSHEET = 0;

/** What the first substream of a BIFF8 workbook says for all sheets. */
export interface BiffGlobals {
  sheets: { name: string; hidden: boolean; start: number }[];
  texts: (string | null)[];
  /** The number format of each cell style. */
  formats: NumberFormat[];
  date1904: boolean;
}

/** Reads the workbook's own substream ([MS-XLS] 2.1.7.20.3); throws `file-protected` when a password is needed. */
export function readBiffGlobals(stream: Buffer): BiffGlobals {
  const globals: BiffGlobals = { sheets: [], texts: [], formats: [], date1904: false };
  const coded = new Map<number, NumberFormat>();
  const styles: number[] = [];
  for (const { type, data, parts } of biffRecords(stream, 0)) {
    if (type === BIFF.filePassword) throw protectedFile();
    else if (type === BIFF.date1904) globals.date1904 = data.readUInt16LE(0) !== 0;
    else if (type === BIFF.format) coded.set(data.readUInt16LE(0), codedFormat(new BiffText(parts, 2).long()));
    else if (type === BIFF.cellStyle) styles.push(data.readUInt16LE(2));
    else if (type === BIFF.sharedStrings) globals.texts = sharedTexts(parts);
    else if (type === BIFF.boundSheet && data[5] === WORKSHEET) globals.sheets.push(boundSheet(data));
  }
  globals.formats = styles.map(id => coded.get(id) ?? builtInFormat(id));
  if (globals.sheets.length === 0) throw damagedFile('工作簿里没有工作表');
  if (globals.sheets.length > READING_LIMITS.sheets) throw oversizedFile(`工作表多于 ${READING_LIMITS.sheets} 张`);
  return globals;
}

function boundSheet(data: Buffer) {
  return {
    start: data.readUInt32LE(0),
    hidden: ((data[4] ?? 0) & 3) !== 0,
    name: new BiffText([data], 6).short(),
  };
}

function sharedTexts(parts: BiffRecord['parts']): (string | null)[] {
  const count = parts[0]?.readUInt32LE(4) ?? 0;
  const reader = new BiffText(parts, 8);
  const texts: (string | null)[] = [];
  let total = 0;
  while (texts.length < count) {
    const text = reader.shared();
    total += text.length;
    if (total > READING_LIMITS.sharedText) throw oversizedFile('文字总量太大');
    texts.push(cellText(text));
  }
  return texts;
}

import { damagedFile } from '../file-refusal.ts';

/** The record types that are read ([MS-XLS] 2.3.2). */
export const BIFF = {
  formula: 0x0006,
  endOfStream: 0x000a,
  date1904: 0x0022,
  filePassword: 0x002f,
  continue: 0x003c,
  boundSheet: 0x0085,
  numbersInRow: 0x00bd,
  richLabel: 0x00d6,
  cellStyle: 0x00e0,
  mergedCells: 0x00e5,
  sharedStrings: 0x00fc,
  sharedLabel: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  booleanOrError: 0x0205,
  formulaText: 0x0207,
  shortNumber: 0x027e,
  format: 0x041e,
  beginOfStream: 0x0809,
} as const;

/** One record; `parts` holds its own bytes and those of the records that continue it. */
export interface BiffRecord {
  type: number;
  data: Buffer;
  parts: Buffer[];
}

/** The records of the substream that begins at `start`, up to its end; embedded substreams (charts) are skipped. */
export function* biffRecords(stream: Buffer, start: number): Generator<BiffRecord> {
  let depth = 0;
  let record: BiffRecord | undefined;
  for (let at = start; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    const end = at + 4 + stream.readUInt16LE(at + 2);
    if (end > stream.length) break;
    const data = stream.subarray(at + 4, end);
    at = end;
    if (type === BIFF.continue) {
      record?.parts.push(data);
      continue;
    }
    if (record) yield record;
    record = undefined;
    if (type === BIFF.beginOfStream) depth += 1;
    else if (type === BIFF.endOfStream) depth -= 1;
    else if (depth === 1) record = { type, data, parts: [data] };
    if (depth === 0) return;
  }
  throw damagedFile('内容不完整，后半部分缺失');
}

import { isCode } from './code-pattern.ts';
import { elementAt } from './element-at.ts';
import { assertFrameColumns, FRAME_HEADER_START, type Frame, RULE_COLUMNS } from './frame.ts';
import { hasEscapedSign, readField } from './frame-field.ts';

/** A frame of which every row has been taken apart. */
export interface WholeFrame extends Frame {
  readonly rows: readonly (readonly string[])[];
}

/** A frame read back from its text, or a sentence saying which line is not what the protocol would have written. */
export type ReadFrame =
  | { readonly ok: true; readonly frame: WholeFrame }
  | { readonly ok: false; readonly reason: string };

/** Reads the canonical text of a frame and refuses any other text, even one that would mean the same (SSJ-DRAW/1, 2.2). */
export function readFrame(text: string): ReadFrame {
  const lines = text.split('\n');
  if (lines.pop() !== '') return { ok: false, reason: '名单快照不完整：最后一行没有换行。' };
  const columns = readHeader(lines[0] ?? '');
  if (columns === null) return { ok: false, reason: '名单快照的第 1 行不是 SSJ-DRAW/1 的表头。' };
  const ruleColumns = RULE_COLUMNS.map(column => columns.indexOf(column)).filter(index => index >= 0);
  const rows: string[][] = [];
  let lastId = '';
  for (let number = 1; number < lines.length; number += 1) {
    const row = readRow(elementAt(lines, number), columns.length, ruleColumns);
    if (row === null) return { ok: false, reason: `名单快照的第 ${number + 1} 行不符合 SSJ-DRAW/1 的写法。` };
    const id = elementAt(row, 0);
    if (id <= lastId) return { ok: false, reason: `名单快照的第 ${number + 1} 行编号 ${id} 重复或没有按顺序排列。` };
    lastId = id;
    rows.push(row);
  }
  return { ok: true, frame: { columns, rows } };
}

function readHeader(line: string): string[] | null {
  if (!line.startsWith(`${FRAME_HEADER_START}\t`)) return null;
  const columns = line.slice(FRAME_HEADER_START.length + 1).split('\t');
  try {
    assertFrameColumns(columns);
    return columns;
  } catch {
    return null; // The text is foreign here, so bad columns are a finding and no programming mistake.
  }
}

function readRow(line: string, width: number, ruleColumns: readonly number[]): string[] | null {
  const row = line.split('\t');
  if (row.length !== width) return null;
  for (let index = 0; index < width; index += 1) {
    const value = readField(elementAt(row, index));
    if (value === null) return null;
    row[index] = value;
  }
  if (!isCode(elementAt(row, 0)) || !isCode(elementAt(row, 1))) return null;
  return ruleColumns.some(index => hasEscapedSign(elementAt(row, index))) ? null : row;
}

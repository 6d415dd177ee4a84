import { cellNumber } from '../cell-number.ts';
import { cellText } from '../cell-text.ts';
import { damagedFile } from '../file-refusal.ts';
import { PLAIN } from '../number-format.ts';
import type { Cell, MergedRange } from '../table.ts';
import { errorText } from './biff-error.ts';
import type { BiffGlobals } from './biff-globals.ts';
import { BIFF, biffRecords } from './biff-records.ts';
import { BiffText } from './biff-text.ts';

/** The cells of one sheet by row, and its merged ranges. */
export interface BiffSheet {
  rows: (Cell[] | undefined)[];
  merges: MergedRange[];
}

/** Reads a worksheet substream ([MS-XLS] 2.1.7.20.5). Of a formula only its stored result is taken. */
export function readBiffSheet(stream: Buffer, start: number, globals: BiffGlobals): BiffSheet {
  const reader = new BiffSheetReader(globals);
  for (const { type, data, parts } of biffRecords(stream, start)) reader.read(type, data, parts);
  return reader;
}

const CELLS: ReadonlySet<number> = new Set([
  BIFF.number,
  BIFF.shortNumber,
  BIFF.sharedLabel,
  BIFF.booleanOrError,
  BIFF.label,
  BIFF.richLabel,
]);

class BiffSheetReader implements BiffSheet {
  readonly rows: (Cell[] | undefined)[] = [];
  readonly merges: MergedRange[] = [];
  private readonly globals: BiffGlobals;
  /** The formula cell whose text result follows in a record of its own. */
  private waiting: { row: number; column: number } | undefined;

  constructor(globals: BiffGlobals) {
    this.globals = globals;
  }

  read(type: number, data: Buffer, parts: Buffer[]): void {
    if (type === BIFF.numbersInRow) this.putNumbers(data);
    else if (type === BIFF.formula) this.putFormula(data);
    else if (type === BIFF.formulaText) this.putFormulaText(parts);
    else if (type === BIFF.mergedCells) this.putMerges(data);
    else if (CELLS.has(type)) this.put(data, this.cell(type, data, parts));
  }

  private cell(type: number, data: Buffer, parts: Buffer[]): Cell {
    switch (type) {
      case BIFF.number:
        return this.number(data.readDoubleLE(6), data.readUInt16LE(4));
      case BIFF.shortNumber:
        return this.number(shortNumber(data.readUInt32LE(6)), data.readUInt16LE(4));
      case BIFF.sharedLabel:
        return this.sharedText(data.readUInt32LE(6));
      case BIFF.booleanOrError:
        return data[7] ? errorText(data[6]) : data[6] !== 0;
      default:
        return cellText(new BiffText(parts, 6).long());
    }
  }

  private put(data: Buffer, cell: Cell): void {
    this.set(data.readUInt16LE(0), data.readUInt16LE(2), cell);
  }

  private set(row: number, column: number, cell: Cell): void {
    if (cell === null) return;
    this.rows[row] ??= [];
    const cells = this.rows[row];
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }

  private number(value: number, style: number): Cell {
    return cellNumber(value, this.globals.formats[style] ?? PLAIN, this.globals.date1904);
  }

  /** Neighbouring short numbers of one row share a record: row, first column, then style and number in turn, last column. */
  private putNumbers(data: Buffer): void {
    const row = data.readUInt16LE(0);
    const first = data.readUInt16LE(2);
    for (let at = 4, column = first; at + 6 <= data.length - 2; at += 6, column += 1) {
      this.set(row, column, this.number(shortNumber(data.readUInt32LE(at + 2)), data.readUInt16LE(at)));
    }
  }

  private sharedText(number: number): string | null {
    const text = this.globals.texts[number];
    if (text === undefined) throw damagedFile('单元格引用的文字不存在');
    return text;
  }

  private putFormula(data: Buffer): void {
    // Eight bytes of result: a number, or two bytes of ones at the end and the kind of result at the beginning.
    if (data.readUInt16LE(12) !== 0xffff) this.put(data, this.number(data.readDoubleLE(6), data.readUInt16LE(4)));
    else if (data[6] === 0) this.waiting = { row: data.readUInt16LE(0), column: data.readUInt16LE(2) };
    else if (data[6] === 1) this.put(data, data[8] !== 0);
    else if (data[6] === 2) this.put(data, errorText(data[8]));
  }

  private putFormulaText(parts: Buffer[]): void {
    if (!this.waiting) return;
    this.set(this.waiting.row, this.waiting.column, cellText(new BiffText(parts, 0).long()));
    this.waiting = undefined;
  }

  private putMerges(data: Buffer): void {
    for (let at = 2; at + 8 <= data.length; at += 8) {
      const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map(offset => data.readUInt16LE(at + offset) + 1);
      this.merges.push({ top, left, bottom, right });
    }
  }
}

/** A number packed into 30 bits ([MS-XLS] 2.5.217): two low bits say whether it is an integer and whether to divide by 100. */
function shortNumber(packed: number): number {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE((packed & 0xfffffffc) >>> 0, 4);
  const value = packed & 2 ? packed >> 2 : bytes.readDoubleLE(0);
  return packed & 1 ? value / 100 : value;
}

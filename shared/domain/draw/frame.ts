import { isCode } from './code-pattern.ts';
import { elementAt } from './element-at.ts';

/** The first field of every frame text. */
export const FRAME_HEADER_START = 'SSJ-DRAW/1\tframe';

/** Columns that rules read; their values must not need an escape (SSJ-DRAW/1, 2.2). */
export const RULE_COLUMNS: readonly string[] = ['stratum', 'unit', 'category'];

/** The list as frozen (名录快照): column names, the first two being id and stratum, and rows in ascending bytes of id. */
export interface Frame {
  readonly columns: readonly string[];
  /** One list of values for each object, in the order of the columns; a missing value is the empty text. */
  readonly rows: readonly (readonly string[])[];
}

/** What decides the draw and the matching of one object, and its name where the frame has one. */
export interface FrameObject {
  readonly id: string;
  readonly stratum: string;
  readonly unit: string;
  readonly category: string;
  readonly name: string;
}

/** How many rows one stratum has. */
export interface StratumRows {
  readonly stratum: string;
  readonly rows: number;
}

/** Throws RangeError unless columns begin with id and stratum and all are different names of ASCII letters, digits, `.`, `_`, `-`. */
export function assertFrameColumns(columns: readonly string[]): void {
  if (columns[0] !== 'id' || columns[1] !== 'stratum')
    throw new RangeError('A frame begins with the columns id and stratum.');
  if (new Set(columns).size !== columns.length) throw new RangeError('A frame names each column once.');
  if (!columns.every(isCode)) throw new RangeError('A column name is not ASCII.');
}

/** Makes a function that reads the object of a row by its index; columns the frame does not have read as the empty text. */
export function objectReader(frame: Frame): (index: number) => FrameObject {
  const unit = frame.columns.indexOf('unit');
  const category = frame.columns.indexOf('category');
  const name = frame.columns.indexOf('name');
  return index => {
    const row = elementAt(frame.rows, index);
    return {
      id: elementAt(row, 0),
      stratum: elementAt(row, 1),
      unit: row[unit] ?? '',
      category: row[category] ?? '',
      name: row[name] ?? '',
    };
  };
}

/** The pool of each given stratum: indices of its rows in frame order (SSJ-DRAW/1, 2.7). */
export function stratumPools(frame: Frame, strata: readonly string[]): number[][] {
  const pools = new Map(strata.map(stratum => [stratum, [] as number[]]));
  frame.rows.forEach((row, index) => {
    pools.get(elementAt(row, 1))?.push(index);
  });
  return strata.map(stratum => pools.get(stratum) ?? []);
}

/** The index of the row with an id, found by halving, or -1. */
export function indexOfObject(frame: Frame, id: string): number {
  let low = 0;
  let high = frame.rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = elementAt(elementAt(frame.rows, middle), 0);
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

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
  readonly rows: FrameRows;
  /** Which stratum each row is of, where whoever read the list has noted it. */
  readonly noted?: StratumNotes;
}

/** Rows of a frame: an array of them, or a long text of which only the rows that are asked for are taken apart. */
export interface FrameRows extends Iterable<readonly string[]> {
  readonly length: number;
  at(index: number): readonly string[] | undefined;
}

/** The strata of all rows: their codes, and for each row the place of its code among these. */
export interface StratumNotes {
  readonly codes: readonly string[];
  readonly places: ArrayLike<number>;
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
    const row = rowAt(frame, index);
    return {
      id: elementAt(row, 0),
      stratum: elementAt(row, 1),
      unit: row[unit] ?? '',
      category: row[category] ?? '',
      name: row[name] ?? '',
    };
  };
}

/** The values of a row; RangeError outside the frame. */
export function rowAt({ rows }: Frame, index: number): readonly string[] {
  const row = index < 0 ? undefined : rows.at(index);
  if (row === undefined) throw new RangeError(`The frame has ${rows.length} rows, and none at ${index}.`);
  return row;
}

/** The pool of each given stratum: indices of its rows in frame order (SSJ-DRAW/1, 2.7). */
export function stratumPools(frame: Frame, strata: readonly string[]): number[][] {
  const pools = new Map(strata.map(stratum => [stratum, [] as number[]]));
  if (frame.noted === undefined) {
    let index = 0;
    for (const row of frame.rows) {
      pools.get(elementAt(row, 1))?.push(index);
      index += 1;
    }
  } else fillFromNotes(frame.noted, pools);
  return strata.map(stratum => pools.get(stratum) ?? []);
}

function fillFromNotes({ codes, places }: StratumNotes, pools: ReadonlyMap<string, number[]>): void {
  const byPlace = codes.map(code => pools.get(code));
  for (let index = 0; index < places.length; index += 1) byPlace[places[index] ?? -1]?.push(index);
}

/** The index of the row with an id, found by halving, or -1. */
export function indexOfObject(frame: Frame, id: string): number {
  let low = 0;
  let high = frame.rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = elementAt(rowAt(frame, middle), 0);
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

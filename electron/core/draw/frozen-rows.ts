import { AppError } from '#contract/app-error.ts';
import { FRAME_HEADER_START, type Frame, type FrameRows } from '#domain/draw/frame.ts';
import { readField } from '#domain/draw/frame-field.ts';

const tab = 9;
const lineEnd = 10;

/**
 * A frozen list as its bytes, with the places where its rows begin: a row is taken apart when it is asked for. A million
 * rows as lists of texts would take five times the room and most of a second. Expects bytes whose digest was compared, so
 * that they are what the writer wrote; throws AppError('workspace-damaged') where they are not.
 */
export function frozenRows(bytes: Buffer, rowCount: number): Frame {
  const headerEnd = bytes.indexOf(lineEnd);
  const header = bytes.toString('utf8', 0, Math.max(0, headerEnd));
  if (!header.startsWith(`${FRAME_HEADER_START}\t`)) throw damaged('第 1 行不是表头');
  const columns = header.slice(FRAME_HEADER_START.length + 1).split('\t');
  const starts = new Uint32Array(rowCount + 1);
  const places = new Uint32Array(rowCount);
  const codes = new Map<string, number>();
  let start = headerEnd + 1;
  for (let row = 0; row < rowCount; row += 1) {
    starts[row] = start;
    const idEnd = fieldEnd(bytes, start);
    const stratumEnd = fieldEnd(bytes, idEnd + 1);
    const code = bytes.toString('latin1', idEnd + 1, stratumEnd);
    const known = codes.get(code);
    places[row] = known ?? codes.size;
    if (known === undefined) codes.set(code, codes.size);
    start = bytes.indexOf(lineEnd, stratumEnd) + 1;
    if (start === 0) throw damaged(`没有第 ${row + 2} 行`);
  }
  starts[rowCount] = start;
  if (start !== bytes.length) throw damaged('比记载的户数多');
  return { columns, rows: new RowsOfBytes(bytes, starts, columns.length), noted: { codes: [...codes.keys()], places } };
}

function fieldEnd(bytes: Buffer, from: number): number {
  let end = from;
  while (end < bytes.length && bytes[end] !== tab && bytes[end] !== lineEnd) end += 1;
  return end;
}

const damaged = (what: string) => new AppError('workspace-damaged', `封存的名单无法读出：${what}。`);

class RowsOfBytes implements FrameRows {
  readonly #bytes: Buffer;
  readonly #starts: Uint32Array;
  readonly #width: number;
  readonly length: number;

  constructor(bytes: Buffer, starts: Uint32Array, width: number) {
    this.#bytes = bytes;
    this.#starts = starts;
    this.#width = width;
    this.length = starts.length - 1;
  }

  at(index: number): readonly string[] | undefined {
    const start = this.#starts[index];
    const next = this.#starts[index + 1];
    if (start === undefined || next === undefined) return undefined;
    const fields = this.#bytes.toString('utf8', start, next - 1).split('\t');
    if (fields.length !== this.#width) throw damaged(`第 ${index + 2} 行的栏数不对`);
    return fields.map(field => {
      const value = readField(field);
      if (value === null) throw damaged(`第 ${index + 2} 行的写法不对`);
      return value;
    });
  }

  *[Symbol.iterator](): Iterator<readonly string[]> {
    for (let index = 0; index < this.length; index += 1) yield this.at(index) ?? [];
  }
}

import { AppError } from '#contract/app-error.ts';

/** The tables of one font inside a TrueType file or collection, by their four-letter tag. */
export type FontTables = ReadonlyMap<string, Buffer>;

const COLLECTION = 'ttcf';
const TRUETYPE = 0x00010000;
const NEEDED = ['head', 'hhea', 'hmtx', 'maxp', 'loca', 'glyf', 'cmap'];

/** Finds the tables of a TrueType font; throws AppError file-unreadable for anything that is not one (OpenType spec, "Font file"). */
export function readFontTables(bytes: Buffer, fileName: string, fontIndex = 0): FontTables {
  try {
    const tables = tablesAt(bytes, directoryOffset(bytes, fontIndex));
    if (NEEDED.every(tag => tables.has(tag))) return tables;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new AppError(
    'file-unreadable',
    `字体文件「${fileName}」不是完整的 TrueType 字体，请换用扩展名为 .ttf 或 .ttc 的字体文件。`,
  );
}

function directoryOffset(bytes: Buffer, fontIndex: number): number {
  const isCollection = bytes.toString('latin1', 0, 4) === COLLECTION;
  return isCollection ? bytes.readUInt32BE(12 + 4 * fontIndex) : 0;
}

function tablesAt(bytes: Buffer, directory: number): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  const version = bytes.readUInt32BE(directory);
  if (version !== TRUETYPE && bytes.toString('latin1', directory, directory + 4) !== 'true') return tables;
  const count = bytes.readUInt16BE(directory + 4);
  for (let index = 0; index < count; index += 1) {
    const record = directory + 12 + 16 * index;
    const offset = bytes.readUInt32BE(record + 8);
    const end = offset + bytes.readUInt32BE(record + 12);
    if (end > bytes.length) throw new RangeError('The file ends before its table does.');
    tables.set(bytes.toString('latin1', record, record + 4), bytes.subarray(offset, end));
  }
  return tables;
}

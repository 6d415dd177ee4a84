import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { AppError } from '#contract/app-error.ts';

const LARGEST = 0xffffffff;
const VERSION = 20; // 2.0: deflate
const DEFLATED = 8;
const FLAGS = 0x0808; // sizes follow the content, and names are UTF-8
const FIRST_DAY = 0x0021; // 1980-01-01, so that equal content makes equal files

/** One part of a package and its text, made while it is packed. */
export interface PackagePart {
  name: string;
  content: AsyncIterable<string> | Iterable<string>;
}

interface Packed {
  name: Buffer;
  start: number;
  checksum: number;
  size: number;
  packedSize: number;
}

/** Packs parts into a zip (PKWARE APPNOTE 6.3, without ZIP64) piece by piece, asking for content only as it is packed. */
export async function* zipPieces(parts: Iterable<PackagePart> | AsyncIterable<PackagePart>): AsyncGenerator<Buffer> {
  const directory: Packed[] = [];
  let position = 0;
  for await (const part of parts) {
    const packed = { name: Buffer.from(part.name), start: position, checksum: 0, size: 0, packedSize: 0 };
    directory.push(packed);
    for await (const piece of packedPart(part, packed)) {
      position += piece.length;
      yield piece;
    }
    if (position > LARGEST || packed.size > LARGEST)
      throw new AppError('invalid-input', '内容太多，一个文件放不下。请缩小范围后再导出。');
  }
  const entries = Buffer.concat(directory.map(directoryEntry));
  yield entries;
  yield directoryEnd(directory.length, entries.length, position);
}

async function* packedPart(part: PackagePart, packed: Packed): AsyncGenerator<Buffer> {
  yield localHeader(packed);
  const deflate = createDeflateRaw({ level: 6, chunkSize: 64 * 1024 });
  const feeding = pipeline(counted(part.content, packed), deflate);
  // A failure of the content destroys the stream and is thrown by the loop below.
  feeding.catch(() => {});
  for await (const piece of deflate as AsyncIterable<Buffer>) {
    packed.packedSize += piece.length;
    yield piece;
  }
  await feeding;
  yield sizesAfterContent(packed);
}

async function* counted(content: PackagePart['content'], packed: Packed): AsyncGenerator<Buffer> {
  for await (const text of content) {
    const bytes = Buffer.from(text);
    packed.size += bytes.length;
    packed.checksum = crc32(bytes, packed.checksum);
    yield bytes;
  }
}

function localHeader({ name }: Packed): Buffer {
  return Buffer.concat([
    u32(0x04034b50),
    u16(VERSION, FLAGS, DEFLATED, 0, FIRST_DAY),
    u32(0, 0, 0),
    u16(name.length, 0),
    name,
  ]);
}

function sizesAfterContent({ checksum, packedSize, size }: Packed): Buffer {
  return u32(0x08074b50, checksum, packedSize, size);
}

function directoryEntry({ name, start, checksum, size, packedSize }: Packed): Buffer {
  return Buffer.concat([
    u32(0x02014b50),
    u16(VERSION, VERSION, FLAGS, DEFLATED, 0, FIRST_DAY),
    u32(checksum, packedSize, size),
    u16(name.length, 0, 0, 0, 0),
    u32(0, start),
    name,
  ]);
}

function directoryEnd(count: number, size: number, start: number): Buffer {
  return Buffer.concat([u32(0x06054b50), u16(0, 0, count, count), u32(size, start), u16(0)]);
}

function u16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => {
    bytes.writeUInt16LE(value, index * 2);
  });
  return bytes;
}

function u32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => {
    bytes.writeUInt32LE(value, index * 4);
  });
  return bytes;
}

import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly text: string;
}

const utf8Names = 0x0800;
const deflated = 8;
/** 2.0, the version that knows deflate. */
const needed = 20;

/** A zip file of a few texts (APPNOTE.TXT 6.3.10, without the extensions for large files); `at` is written as its time. */
export function zipOf(parts: readonly ZipPart[], at: Date): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of parts) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const names = Buffer.from(name);
    const facts = factsOf(plain, packed, names, at);
    const head = Buffer.concat([signature(0x04034b50), facts, names, packed]);
    bodies.push(head);
    directory.push(Buffer.concat([signature(0x02014b50), words(needed), facts, placed(offset), names]));
    offset += head.length;
  }
  const entries = Buffer.concat(directory);
  const count = words(parts.length);
  const end = [signature(0x06054b50), words(0, 0), count, count, longs(entries.length, offset), words(0)];
  return Buffer.concat([...bodies, entries, ...end]);
}

/** What the head of a file and its entry in the directory have in common. */
function factsOf(plain: Buffer, packed: Buffer, names: Buffer, at: Date): Buffer {
  return Buffer.concat([
    words(needed, utf8Names, deflated, ...dosTime(at)),
    longs(crc32(plain), packed.length, plain.length),
    words(names.length, 0),
  ]);
}

/** The rest of a directory entry: no comment, first disk, no attributes, and where the file begins. */
const placed = (offset: number): Buffer => Buffer.concat([words(0, 0, 0), longs(0, offset)]);

/** Time and date in steps of two seconds since 1980, as every zip has them. */
function dosTime(at: Date): readonly [time: number, date: number] {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  return [time, date];
}

const signature = (value: number): Buffer => longs(value);

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [place, value] of values.entries()) bytes.writeUInt16LE(value, 2 * place);
  return bytes;
}

function longs(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [place, value] of values.entries()) bytes.writeUInt32LE(value, 4 * place);
  return bytes;
}

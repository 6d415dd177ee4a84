import { createReadStream } from 'node:fs';

/** A file that goes into an archive, under a name with forward slashes. */
export interface TarFile {
  readonly name: string;
  readonly bytes: number;
  readonly content: string | { readonly path: string };
}

const block = 512;

/** An archive in POSIX pax form (IEEE 1003.1-2001), which tar of every system can unpack also without this program. */
export async function* tarOf(files: Iterable<TarFile>): AsyncGenerator<Buffer> {
  for (const file of files) {
    const record = paxRecord('path', file.name);
    yield headerOf('pax', record.length, 'x');
    yield padded(record);
    yield headerOf('file', file.bytes, '0');
    yield* contentOf(file);
  }
  yield Buffer.alloc(2 * block);
}

async function* contentOf({ name, bytes, content }: TarFile): AsyncGenerator<Buffer> {
  if (typeof content === 'string') return yield padded(Buffer.from(content));
  let left = bytes;
  // A file that grows while it is read is taken as long as it was said to be.
  for await (const piece of bytes > 0 ? createReadStream(content.path, { end: bytes - 1 }) : []) {
    left -= (piece as Buffer).length;
    yield piece as Buffer;
  }
  if (left !== 0) throw new RangeError(`${name} has become shorter while it was read.`);
  yield Buffer.alloc((block - (bytes % block)) % block);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((block - (bytes.length % block)) % block)]);
}

/** `length key=value\n`, where the length counts itself. */
function paxRecord(key: string, value: string): Buffer {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest + String(rest).length;
  if (rest + String(length).length !== length) length = rest + String(length).length;
  return Buffer.from(`${length} ${key}=${value}\n`);
}

function headerOf(name: string, bytes: number, type: 'x' | '0'): Buffer {
  const header = Buffer.alloc(block);
  header.write(name, 0, 100);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  if (bytes >= 8 ** 11) throw new RangeError('A file of this size does not fit into the archive.');
  header.write(`${bytes.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

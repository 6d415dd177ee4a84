import { AppError } from '#contract/app-error.ts';

/** A file within an archive; its content has to be read before the next one is asked for. */
export interface TarEntry {
  readonly name: string;
  readonly bytes: number;
  readonly content: AsyncGenerator<Buffer>;
}

const block = 512;
const longestRecord = 64 * 1024;

/** The files of an archive as `tarOf` writes them; anything else throws AppError('file-unreadable'). */
export async function* readTar(pieces: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const reader = byteReader(pieces);
  for (;;) {
    const record = await reader.take(block);
    if (record.every(byte => byte === 0)) break;
    const length = sizeIn(record, 'x');
    if (length > longestRecord) throw notOurs();
    const name = nameIn(await reader.take(length));
    await takeFilling(reader, length);
    const bytes = sizeIn(await reader.take(block), '0');
    yield { name, bytes, content: contentOf(reader, bytes) };
  }
  if (!(await reader.take(block)).every(byte => byte === 0)) throw notOurs();
}

type Reader = ReturnType<typeof byteReader>;

async function* contentOf(reader: Reader, bytes: number): AsyncGenerator<Buffer> {
  for (let left = bytes; left > 0; ) {
    const piece = await reader.some(left);
    left -= piece.length;
    yield piece;
  }
  await takeFilling(reader, bytes);
}

/** The rest of a block is empty; that nothing hides there is part of the promise that a changed file is refused. */
async function takeFilling(reader: Reader, bytes: number): Promise<void> {
  const filling = await reader.take((block - (bytes % block)) % block);
  if (!filling.every(byte => byte === 0)) throw notOurs();
}

function sizeIn(header: Buffer, type: 'x' | '0'): number {
  const sum = header.reduce((total, byte, place) => total + (place >= 148 && place < 156 ? 32 : byte), 0);
  const written = Number.parseInt(header.toString('latin1', 148, 154), 8);
  const size = header.toString('latin1', 124, 135);
  const good = sum === written && header.toString('latin1', 156, 157) === type && /^[0-7]{11}$/.test(size);
  if (!good) throw notOurs();
  return Number.parseInt(size, 8);
}

function nameIn(record: Buffer): string {
  const name = /^\d+ path=([^\0]+)\n$/s.exec(record.toString('utf8'))?.[1];
  if (name === undefined) throw notOurs();
  return name;
}

function byteReader(pieces: AsyncIterable<Buffer>) {
  const iterator = pieces[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async () => {
    const { done, value } = await iterator.next();
    if (done) throw notOurs();
    return value;
  };
  return {
    /** Exactly so many bytes. */
    async take(length: number): Promise<Buffer> {
      while (held.length < length) held = Buffer.concat([held, await more()]);
      const taken = held.subarray(0, length);
      held = held.subarray(length);
      return taken;
    },
    /** Between one byte and `most`. */
    async some(most: number): Promise<Buffer> {
      while (held.length === 0) held = await more();
      const taken = held.subarray(0, most);
      held = held.subarray(taken.length);
      return taken;
    },
  };
}

function notOurs(): AppError {
  const sentence = '这个文件不是明抽的搬家文件，或已损坏、不完整。请重新打包，或重新复制一次。';
  return new AppError('file-unreadable', sentence);
}

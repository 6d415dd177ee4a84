import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { AppError } from '#contract/app-error.ts';
import { damagedFile, oversizedFile, protectedFile } from '../file-refusal.ts';
import { READING_LIMITS } from '../reading-limits.ts';

const STORED = 0;
const DEFLATED = 8;

/** The parts of a zip file by the lower-case form of their names (names in Office packages ignore case). */
export interface ZipArchive {
  names: readonly string[];
  has(name: string): boolean;
  /** The declared unpacked size in bytes. */
  size(name: string): number;
  /** Unpacks one part piece by piece; size and checksum must be as declared. */
  read(name: string): AsyncGenerator<Buffer>;
  close(): void;
}

/** Opens a zip by its central directory; throws `file-unreadable` when the end of the file, with that directory, is missing. */
export async function openZip(path: string): Promise<ZipArchive> {
  const file = await openPromise(path, { autoClose: false, lazyEntries: true, decodeStrings: false }).catch(
    (error: unknown) => {
      if (error instanceof Error && 'code' in error) throw error;
      throw damagedFile('文件不完整，可能没有下载完或拷贝完', error);
    },
  );
  try {
    return archive(file, await directory(file));
  } catch (error) {
    file.close();
    throw error;
  }
}

async function directory(file: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (file.entryCount > READING_LIMITS.parts) throw oversizedFile('压缩包里的文件太多');
  const each = file.eachEntry();
  for (;;) {
    const next = await each.next().catch((error: unknown) => {
      throw damagedFile('压缩目录有误', error);
    });
    if (next.done) return entries;
    const { fileNameRaw } = next.value;
    if (fileNameRaw.length > READING_LIMITS.partName) throw damagedFile('压缩目录里有过长的名称');
    const name = partName(fileNameRaw.toString('utf8'));
    // Which of two parts is meant, each program decides for itself: what is imported must be what a person sees in Excel.
    if (entries.has(name) && !name.endsWith('/')) throw damagedFile('压缩目录里有重名的内容');
    entries.set(name, next.value);
  }
}

function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function archive(file: ZipFile, entries: Map<string, Entry>): ZipArchive {
  const entry = (name: string) => {
    const found = entries.get(partName(name));
    if (!found) throw damagedFile(`缺少 ${name}`);
    return found;
  };
  let unpacked = 0;
  let dense = 0;
  return {
    names: [...entries.keys()],
    has: name => entries.has(partName(name)),
    size: name => entry(name).uncompressedSize,
    async *read(name) {
      const found = entry(name);
      const isDense = found.uncompressedSize > found.compressedSize * READING_LIMITS.partRate;
      if (isDense) refuseDense(found.uncompressedSize);
      for await (const piece of unpack(file, found)) {
        // Many sheets may be one and the same part, which is unpacked anew for each.
        unpacked += piece.length;
        if (unpacked > READING_LIMITS.packageBytes) throw oversizedFile('解压后的内容太大');
        if (isDense) dense += piece.length;
        refuseDense(dense);
        yield piece;
      }
    },
    close: () => file.close(),
  };
}

function refuseDense(bytes: number): void {
  if (bytes > READING_LIMITS.denseBytes) throw oversizedFile('解压后的内容太大，且几乎全是重复内容');
}

async function* unpack(file: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) throw protectedFile();
  if (entry.uncompressedSize > READING_LIMITS.partBytes) throw oversizedFile('解压后的内容太大');
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) throw damagedFile('压缩方式不受支持');
  let size = 0;
  let checksum = 0;
  try {
    for await (const piece of await inflated(file, entry)) {
      size += piece.length;
      if (size > entry.uncompressedSize) throw damagedFile('解压后的内容比声明的大');
      checksum = crc32(piece, checksum);
      yield piece;
    }
  } catch (error) {
    throw damagedZip(error);
  }
  if (size !== entry.uncompressedSize || checksum !== entry.crc32) throw damagedFile('解压后的内容与校验值不符');
}

/** zlib's and yauzl's complaints are about the content; an errno of the disk is left to the caller. */
function damagedZip(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  const fromContent = !('code' in error) || String(error.code).startsWith('Z_');
  return fromContent ? damagedFile('压缩内容有误', error) : error;
}

async function inflated(file: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  const packed = await file.openReadStreamPromise(entry, { decodeFileData: false });
  if (entry.compressionMethod === STORED) return packed;
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
  packed.on('error', error => inflate.destroy(error));
  // Not pipeline: it destroys the packed stream, and yauzl fails when one of that stream's reads still waits its turn.
  return packed.pipe(inflate);
}

import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import iconv from 'iconv-lite';
import { AppError } from '#contract/app-error.ts';
import { fileFailure } from './file-failure.ts';
import { notTable, oversizedFile, tooLargeForMemory } from './file-refusal.ts';
import { COMPOUND_MARK, compoundKind } from './kind/compound-kind.ts';
import { otherFile } from './kind/file-signature.ts';
import { requireXlsx } from './kind/package-kind.ts';
import { textKind } from './kind/text-kind.ts';
import { READING_LIMITS } from './reading-limits.ts';
import type { TableFile } from './table.ts';
import { textEncoding } from './text/text-encoding.ts';

const HEAD_BYTES = 256 * 1024;
const ZIP = Buffer.from('PK');

/** Finds what a file is from its bytes, never from its name; throws a sentence when it is no table that can be read. */
export async function fileKind(path: string): Promise<TableFile> {
  try {
    const { size, head } = beginning(path);
    const file = await kindOf(path, size, head);
    if (file.kind !== 'xlsx' && file.kind !== 'csv') refuseTooLargeForMemory(size);
    return file;
  } catch (error) {
    throw fileFailure(error, path);
  }
}

async function kindOf(path: string, size: number, head: Buffer): Promise<TableFile> {
  if (startsWith(head, ZIP) && (head[2] === 3 || head[2] === 5 || head[2] === 7)) {
    await requireXlsx(path);
    return { kind: 'xlsx' };
  }
  if (startsWith(head, COMPOUND_MARK)) {
    refuseTooLargeForMemory(size);
    return compoundKind(path);
  }
  if (isBareWorkbookStream(head)) return { kind: 'xls' };
  const other = otherFile(head);
  if (other) throw notTable(other.name, other.advice);
  const encoding = await textEncoding(path, head);
  return { kind: textKind(iconv.decode(head, encoding)), encoding };
}

/** Excel 2 to 4, and some old programs, wrote the BIFF stream without a container ([MS-XLS] 2.4.21, BOF). */
function isBareWorkbookStream(head: Buffer): boolean {
  return (
    head[0] === 9 && [0, 2, 4, 8].includes(head[1] ?? -1) && head[2] !== undefined && head[2] < 32 && head[3] === 0
  );
}

function startsWith(head: Buffer, bytes: Buffer): boolean {
  return head.subarray(0, bytes.length).equals(bytes);
}

/** Nothing is awaited while the file is open, for the thread may be ended at any time and would leave a handle behind. */
function beginning(path: string): { size: number; head: Buffer } {
  // Before it is opened: a pipe, and many a device, would let nobody go until something comes out of it.
  refuseUnreadable(statSync(path));
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const about = fstatSync(file);
    refuseUnreadable(about);
    const head = Buffer.alloc(HEAD_BYTES);
    return { size: about.size, head: head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0)) };
  } finally {
    closeSync(file);
  }
}

function refuseUnreadable(about: Stats): void {
  if (about.isDirectory()) throw new AppError('file-unreadable', '这是文件夹，不是文件。请选择其中的表格。');
  if (!about.isFile()) throw notTable('系统设备', '请选择一个表格文件。');
  if (about.size === 0)
    throw new AppError('file-unreadable', '文件是空的（0 字节），可能没有保存成功。请重新导出或拷贝。');
  const { fileBytes } = READING_LIMITS;
  if (about.size > fileBytes) throw oversizedFile(sizeSentence(about.size, fileBytes));
}

function refuseTooLargeForMemory(size: number): void {
  const { wholeFileBytes } = READING_LIMITS;
  if (size > wholeFileBytes) throw tooLargeForMemory(sizeSentence(size, wholeFileBytes));
}

function sizeSentence(size: number, limit: number): string {
  const [found, most] = [size, limit].map(bytes => Math.ceil(bytes / 1024 / 1024));
  return `文件大小 ${found} MB，这类文件最多 ${most} MB`;
}

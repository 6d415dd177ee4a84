import { type FileHandle, open } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { AppError } from '#contract/app-error.ts';
import { fileFailure } from './file-failure.ts';
import { damagedFile, notTable, oversizedFile, protectedFile } from './file-refusal.ts';
import { otherFile } from './kind/file-signature.ts';
import { requireXlsx } from './kind/package-kind.ts';
import { textKind } from './kind/text-kind.ts';
import { COMPOUND_MARK, CompoundFile } from './legacy/compound-file.ts';
import { READING_LIMITS } from './reading-limits.ts';
import type { TableFile } from './table.ts';
import { textEncoding } from './text/text-encoding.ts';

const HEAD_BYTES = 256 * 1024;
const ZIP = Buffer.from('PK');

/** Finds what a file is from its bytes, never from its name; throws a sentence when it is no table that can be read. */
export async function fileKind(path: string): Promise<TableFile> {
  const file = await open(path, 'r').catch(error => {
    throw fileFailure(error, path);
  });
  try {
    const found = await kindOf(file, path);
    if (found.kind === 'xls' || found.kind === 'html') await refuseOversized(file, READING_LIMITS.wholeFileBytes);
    return found;
  } catch (error) {
    throw fileFailure(error, path);
  } finally {
    await file.close();
  }
}

async function kindOf(file: FileHandle, path: string): Promise<TableFile> {
  const about = await file.stat();
  if (about.isDirectory()) throw new AppError('file-unreadable', '这是文件夹，不是文件。请选择其中的表格。');
  if (!about.isFile()) throw notTable('系统设备', '请选择一个表格文件。');
  if (about.size === 0)
    throw new AppError('file-unreadable', '文件是空的（0 字节），可能没有保存成功。请重新导出或拷贝。');
  await refuseOversized(file, READING_LIMITS.fileBytes);
  const head = await beginning(file);
  if (startsWith(head, ZIP) && (head[2] === 3 || head[2] === 5 || head[2] === 7)) {
    await requireXlsx(path);
    return { kind: 'xlsx' };
  }
  if (startsWith(head, COMPOUND_MARK)) return compoundKind((await CompoundFile.open(file)).names);
  if (isBareWorkbookStream(head)) return { kind: 'xls' };
  const other = otherFile(head);
  if (other) throw notTable(other.name, other.advice);
  const encoding = await textEncoding(path, head);
  return { kind: textKind(iconv.decode(head, encoding)), encoding };
}

function compoundKind(names: string[]): TableFile {
  const has = (name: string) => names.some(each => each.toLowerCase() === name);
  if (has('encryptedpackage')) throw protectedFile();
  if (has('workbook') || has('book')) return { kind: 'xls' };
  const original = '请向报送单位要 Excel 原表后再导入。';
  if (has('worddocument')) throw notTable(' Word 文档', original);
  if (has('powerpoint document')) throw notTable('演示文稿', original);
  if (has('__properties_version1.0')) throw notTable('邮件', '请打开邮件，把其中的表格附件另存后再导入。');
  if (names.length === 0) throw damagedFile('目录有误');
  throw notTable('其他程序的文件', original);
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

async function beginning(file: FileHandle): Promise<Buffer> {
  const bytes = Buffer.alloc(HEAD_BYTES);
  const { bytesRead } = await file.read(bytes, 0, HEAD_BYTES, 0);
  return bytes.subarray(0, bytesRead);
}

async function refuseOversized(file: FileHandle, limit: number): Promise<void> {
  const { size } = await file.stat();
  if (size > limit) throw oversizedFile(`文件大小 ${mebibytes(size)} MB，这类文件最多 ${mebibytes(limit)} MB`);
}

function mebibytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

import { readFile } from 'node:fs/promises';
import { damagedFile, notTable, protectedFile } from '../file-refusal.ts';
import type { TableFile } from '../table.ts';

/** The first bytes of every compound file ([MS-CFB]), the container of .xls, .doc and protected .xlsx. */
export const COMPOUND_MARK = Buffer.from('d0cf11e0a1b11ae1', 'hex');

interface CompoundEntry {
  name: string;
  size: number;
  content?: Uint8Array;
}

/** Tells by the directory of a compound file what it is; throws a sentence when it is no readable workbook. */
export async function compoundKind(path: string): Promise<TableFile> {
  const entries = await compoundEntries(path);
  const find = (...names: string[]) => entries.find(entry => names.includes(entry.name.toLowerCase()));
  if (find('encryptedpackage')) throw protectedFile();
  const workbook = find('workbook', 'book');
  if (workbook) {
    // The library would quietly give the rows that are there.
    if ((workbook.content?.length ?? 0) < workbook.size) throw damagedFile('文件不完整，可能没有下载完或拷贝完');
    return { kind: 'xls' };
  }
  const original = '请向报送单位要 Excel 原表后再导入。';
  if (find('worddocument')) throw notTable(' Word 文档', original);
  if (find('powerpoint document')) throw notTable('演示文稿', original);
  if (find('__properties_version1.0')) throw notTable('邮件', '请打开邮件，把其中的表格附件另存后再导入。');
  throw notTable('其他程序的文件', original);
}

async function compoundEntries(path: string): Promise<CompoundEntry[]> {
  // Loaded only here: the library is large, and most files do not need it.
  const [{ CFB }, content] = await Promise.all([import('@e965/xlsx'), readFile(path)]);
  try {
    return CFB.read(content, { type: 'buffer' }).FileIndex;
  } catch (error) {
    throw damagedFile('文件不完整，可能没有下载完或拷贝完', error);
  }
}

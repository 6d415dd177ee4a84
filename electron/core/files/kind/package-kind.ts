import { damagedFile, notTable } from '../file-refusal.ts';
import { openZip } from '../xlsx/zip-archive.ts';

const SAVE_AS_XLSX = '请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。';
const ORIGINAL = '请向报送单位要 Excel 原表后再导入。';

/** Makes sure that a zip file is an .xlsx workbook; otherwise throws a sentence naming what it is. */
export async function requireXlsx(path: string): Promise<void> {
  const archive = await openZip(path);
  archive.close();
  const has = (start: string) => archive.names.some(name => name.startsWith(start));
  if (has('xl/workbook.bin')) throw notTable(' Excel 二进制工作簿（.xlsb）', SAVE_AS_XLSX);
  if (has('xl/') || has('workbook.xml')) return;
  if (has('word/')) throw notTable(' Word 文档', ORIGINAL);
  if (has('ppt/')) throw notTable('演示文稿', ORIGINAL);
  if (has('ofd.xml')) throw notTable(' OFD 版式文件', '请在原系统中导出为 Excel 后再导入。');
  if (has('mimetype') && has('content.xml')) throw notTable(' OpenDocument 文件', SAVE_AS_XLSX);
  if (archive.names.length === 0) throw damagedFile('里面没有任何内容');
  throw notTable('压缩包（zip）', '请先解压，再选择其中的表格。');
}

import { notTable } from '../file-refusal.ts';
import type { TableKind } from '../table.ts';
import { findDelimiter } from '../text/delimiter.ts';

const EXPORT = '请在原系统中导出为 Excel 后再导入。';

/** What a text file is, from its beginning; throws a sentence when it is no table. */
export function textKind(beginning: string): TableKind {
  const start = beginning.trimStart();
  if (start === '') throw notTable('空白文件', '请核对后重新选择。');
  if (start.startsWith('<')) return markupKind(start);
  if (/^mime-version:/i.test(start)) {
    throw notTable('单个文件网页（MHTML）', '请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。');
  }
  if (/^[{[]\s*["{[]/.test(start)) throw notTable('程序数据文件（JSON）', EXPORT);
  const controls = beginning.match(CONTROL_SIGNS)?.length ?? 0;
  if (controls > beginning.length / 200) throw notTable('程序数据文件', EXPORT);
  const severalLines = /[\r\n]/.test(start.trimEnd());
  if (!severalLines && !findDelimiter(beginning)) throw notTable('一行普通文字', '请核对后重新选择。');
  return 'csv';
}

function markupKind(start: string): TableKind {
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(start) && /<(\w+:)?Workbook\b/.test(start)) {
    return 'spreadsheetml';
  }
  if (/<(!doctype html|html|head|meta|body|style|table|div|tr|script)\b/i.test(start)) return 'html';
  throw notTable('程序数据文件（XML）', EXPORT);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these signs do not occur in text.
const CONTROL_SIGNS = /[\x00-\x08\x0E-\x1A\x1C-\x1F]/g;

import { notTable } from '../file-refusal.ts';

/** An HTML page in the form from which the library reads every table whole: with end tags and without numbered references. */
export function plainHtml(page: string): string {
  if (!/<table\b/i.test(page)) throw notTable('网页', '其中没有表格。请在原系统中导出为 Excel 后再导入。');
  const tables = page
    .replace(/<!--[\s\S]*?-->|<\?[^>]*>/g, '')
    .replace(
      /(<t[dh]\b[^<]*(?:<(?!\/?(?:t[dhr]|table|tbody|tfoot)\b)[^<]*)*)(?=<(?:t[dhr]|\/tr|\/table|\/tbody|tbody|tfoot)\b)/gi,
      '$1</td>',
    )
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex, decimal) =>
      sign(hex ? Number.parseInt(hex, 16) : +decimal),
    );
  // The library takes a page for a text table when a comma or semicolon comes before the end of its first tag.
  return `<html>${tables}`;
}

function sign(code: number): string {
  const known = { 34: '&quot;', 38: '&amp;', 60: '&lt;', 62: '&gt;' }[code];
  return known ?? (code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD');
}

/** An XML spreadsheet in the form from which the library keeps every column in its place and every digit of a code. */
export function plainSpreadsheetml(text: string): string {
  return (
    text
      .trimStart()
      // The library forgets that an empty cell may span columns.
      .replace(/<((?:\w+:)?Cell)\b((?:"[^"]*"|[^">])*)\/>/g, '<$1$2></$1>')
      // A number in memory has fifteen digits.
      .replace(/(Type=")Number("[^>]*>\s*\d{16,}\s*<)/g, '$1String$2')
  );
}

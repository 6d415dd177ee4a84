import { notTable, tooLargeForMemory } from '../file-refusal.ts';
import { READING_LIMITS } from '../reading-limits.ts';

/** Throws for a text with more tags or cells than the library can be given; it holds them all in lists. */
export function refuseManyTags(text: string): void {
  const { tags, wholeFileCells } = READING_LIMITS;
  let found = 0;
  let cells = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    found += 1;
    // The first sign is enough: td, th, tr and table, Cell and Comment.
    const sign = text.charCodeAt(at + 1) & 0xdf;
    if (sign === 0x43 || sign === 0x54) cells += 1;
    if (found > tags || cells > wholeFileCells) throw tooLargeForMemory('表格的单元格太多');
  }
}

/** An HTML page in the form from which the library reads every table whole: with end tags and without numbered references. */
export function plainHtml(page: string): string {
  if (!/<table\b/i.test(page)) throw notTable('网页', '其中没有表格。请在原系统中导出为 Excel 后再导入。');
  const tables = withoutComments(page)
    .replace(/<\?[^<>]*>/g, '')
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

/** Without a pattern: from each comment that is never closed one would look to the end of the page, and take hours. */
function withoutComments(page: string): string {
  let rest = '';
  for (let at = 0; ; ) {
    const start = page.indexOf('<!--', at);
    if (start === -1) return rest + page.slice(at);
    rest += page.slice(at, start);
    const end = page.indexOf('-->', start + 4);
    // Browsers take everything after it for the comment.
    if (end === -1) return rest;
    at = end + 3;
  }
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
      .replace(/<((?:\w+:)?Cell)\b((?:"[^"<]*"|[^"<>])*)\/>/g, '<$1$2></$1>')
      // A number in memory has fifteen digits.
      .replace(/(Type=")Number("[^<>]{0,500}>\s*\d{16,}\s*<)/g, '$1String$2')
  );
}

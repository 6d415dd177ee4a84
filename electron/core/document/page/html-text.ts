const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: HTML allows none of these signs, whichever way they are written.
const FORBIDDEN = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Cs}/gu;

/** A text as it may stand between tags and in quoted attributes of HTML. */
export function htmlText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, sign => ENTITIES[sign] ?? sign);
}

/** A text as a string of CSS, which can end neither the string nor the style it stands in. */
export function cssString(text: string): string {
  const escaped = text.replace(FORBIDDEN, '').replace(/[^0-9A-Za-z\u4e00-\u9fff]/gu, sign => {
    return `\\${(sign.codePointAt(0) ?? 0).toString(16)} `;
  });
  return `"${escaped}"`;
}

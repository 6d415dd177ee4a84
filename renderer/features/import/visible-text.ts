const signs: Readonly<Record<string, string>> = { ' ': '␣', '　': '␣', '\u00a0': '␣', '\t': '→', '\n': '↵' };

/** A text with what cannot be seen made visible: spaces at its ends or in a row, line ends, signs without width. */
export function visibleText(text: string): string {
  return text
    .replace(/\p{Cf}|\p{Cc}(?<![\t\n])/gu, '¤')
    .replace(/^\s+|\s+$|\s{2,}|[\t\n　\u00a0]/g, found => [...found].map(sign => signs[sign] ?? '␣').join(''));
}

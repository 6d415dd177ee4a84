const MOST_SIGNS = 80;
const MOST_BYTES = 230; // Linux allows 255 bytes; the ending and a number in brackets still fit.

const FULL_WIDTH: Record<string, string> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
};

// Windows, "Naming Files, Paths, and Namespaces": device names, also with an ending.
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)/i;

/**
 * A file name that Windows and Linux take and that still says the same: forbidden signs become their full-width forms,
 * control and direction signs go, device names get an underscore, and long names are cut before the ending.
 */
export function safeFileName(name: string, extension: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[<>:"/\\|?*]/g, sign => FULL_WIDTH[sign] ?? '_')
    .replace(INVISIBLE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const named = DEVICE.test(clean) ? `_${clean}` : clean;
  return `${cut(named) || '未命名'}.${extension.replace(/^\.+/, '')}`;
}

/** Cuts by whole signs, so that no sign is left in half. */
function cut(name: string): string {
  let short = '';
  let bytes = 0;
  for (const sign of name) {
    bytes += Buffer.byteLength(sign);
    if (bytes > MOST_BYTES || short.length + sign.length > MOST_SIGNS) break;
    short += sign;
  }
  return short.replace(/[\s.]+$/, '');
}

// Control signs, and those that hide or turn around what is read: a name could show another ending than it has.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are what is looked for.
const INVISIBLE = /[\x00-\x1F\x7F-\x9F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFF]|\p{Cs}/gu;

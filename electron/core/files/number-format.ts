/** What a number format makes of a number, as far as it changes what the number says. */
export type NumberFormat =
  | { kind: 'plain' }
  | { kind: 'date' }
  | { kind: 'time' }
  | { kind: 'elapsed' }
  | { kind: 'percent' }
  | { kind: 'padded'; digits: number };

export const PLAIN: NumberFormat = { kind: 'plain' };

// ECMA-376-1 §18.8.30: formats that a file does not spell out. 27–36 and 50–58 are the Chinese ones.
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const BUILT_IN_TIMES = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56]);
const BUILT_IN_ELAPSED = 46;
const BUILT_IN_PERCENT = new Set([9, 10]);

/** The meaning of a built-in format id (ECMA-376-1 §18.8.30, with the Chinese ids). */
export function builtInFormat(id: number): NumberFormat {
  if (BUILT_IN_DATES.has(id)) return { kind: 'date' };
  if (BUILT_IN_TIMES.has(id)) return { kind: 'time' };
  if (id === BUILT_IN_ELAPSED) return { kind: 'elapsed' };
  return BUILT_IN_PERCENT.has(id) ? { kind: 'percent' } : PLAIN;
}

/** The meaning of a format code such as `yyyy"年"m"月"d"日"` or `0.00%`; only its first section counts. */
export function codedFormat(code: string): NumberFormat {
  const bare = withoutLiterals(code);
  if (/\[(h+|m+|s+)\]/i.test(bare)) return { kind: 'elapsed' };
  const signs = bare.replace(/\[[^\]]*\]/g, '').replace(/general|am\/pm|a\/p|上午\/下午|g\/通用格式/gi, '');
  // A lone "e" is the year of an era; "E+" belongs to scientific notation.
  if (/[yd]/i.test(signs) || /e(?![+-])/i.test(signs)) return { kind: 'date' };
  if (/[hs]/i.test(signs)) return { kind: 'time' };
  if (/m/i.test(signs)) return { kind: 'date' };
  if (signs.includes('%')) return { kind: 'percent' };
  return /^0{2,}$/.test(signs.trim()) ? { kind: 'padded', digits: signs.trim().length } : PLAIN;
}

/** The first section without quoted text, escaped signs, and the signs that only fill or leave space. */
function withoutLiterals(code: string): string {
  const bare = code.replace(/"[^"]*"?|\\.|_.|\*./g, '');
  return bare.split(';', 1)[0] ?? '';
}

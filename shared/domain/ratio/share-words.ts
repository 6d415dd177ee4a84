const DIGITS = '零一二三四五六七八九';
const WORDS = /(百|千|万)分之(?:(\d+(?:\.\d+)?)|([零一二两三四五六七八九十百]+))/g;
const SIGNS: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' };
const WHOLE = /^(?:全覆盖|全部(?:抽查|检查)?|全数(?:抽查|检查)?|全量(?:抽查|检查)?)$/;

/** A whole number up to 100 in Chinese figures, or null. */
function chineseNumber(text: string): number | null {
  if (text === '百' || text === '一百') return 100;
  const plain = text.replaceAll('两', '二');
  const [, tens, ones = ''] = /^([二三四五六七八九])?十([一二三四五六七八九])?$/.exec(plain) ?? [];
  if (plain.includes('十')) {
    const isWhole = /^[一二三四五六七八九]?十[一二三四五六七八九]?$/.test(plain);
    return isWhole ? Math.max(1, DIGITS.indexOf(tens ?? '一')) * 10 + Math.max(0, DIGITS.indexOf(ones || '零')) : null;
  }
  return plain.length === 1 && DIGITS.includes(plain) ? DIGITS.indexOf(plain) : null;
}

/** Writes 「百分之三」 as 3%, 「千分之2」 as 2‰ and 「全覆盖」 as 100%; all else stays as it is. */
export function withShareSigns(text: string): string {
  if (WHOLE.test(text)) return '100%';
  return text.replaceAll(WORDS, (whole, part: string, figures?: string, words?: string) => {
    const number = figures ?? (words === undefined ? null : chineseNumber(words));
    return number === null ? whole : `${number}${SIGNS[part] ?? ''}`;
  });
}

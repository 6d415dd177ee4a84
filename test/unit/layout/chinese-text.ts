import fc from 'fast-check';

/** Signs that no line may begin with, and signs that no line may end with, as the bureau's typists learn them. */
export const NOT_AT_HEAD = [...'、。，：；？！」』）】》〉〕”’％‰'];
export const NOT_AT_END = [...'「『（【《〈〔“‘'];

const ideograph = fc.constantFrom(...'云河县市场监督管理局抽查通知书检查对象公告任务编号㛃䶮堃𠮷');
const number = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }).map(String),
  fc.integer({ min: 1990, max: 2030 }).map(year => `${year}年`),
  fc.integer({ min: 1, max: 99 }).map(value => `${value}%`),
);
const word = fc.constantFrom('GB', 'Windows', 'SSJ-DRAW/1', 'verify.html', 'a');
const quoted = fc
  .tuple(fc.constantFrom('《》', '（）', '「」', '“”', '〔〕'), fc.array(ideograph, { minLength: 1, maxLength: 6 }))
  .map(([pair, inner]) => `${pair[0]}${inner.join('')}${pair[1]}`);
const stop = fc.constantFrom('，', '。', '；', '、', '：', '？', '！');

/** Text such as official papers have: ideographs, numbers, words, brackets and stops in any order. */
export const officialText = fc
  .array(fc.oneof({ weight: 6, arbitrary: ideograph }, number, word, quoted, stop, fc.constant(' ')), {
    maxLength: 120,
  })
  .map(parts => parts.join(''));

/** A typist's measure: an ideograph is 2 wide, a sign of the keyboard 1. */
export function halfWidths(text: string): number {
  return Array.from(text).reduce((width, sign) => width + (sign < '\u0100' ? 1 : 2), 0);
}

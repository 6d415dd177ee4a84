/** Signs that must not begin a line (GB/T 15834-2011). */
const CLOSING = '、。，．：；？！」』）】》〉〕］｝”’·—…～％‰℃,.:;?!)]}%';
const OPENING = '「『（【《〈〔［｛“‘([{￥＄$';
const AFTER_NUMBER = '年月日时分秒号期次届条款项章页户家件名人元‰％℃';

const forbiddenAtHead = new Set(CLOSING);
const forbiddenAtEnd = new Set(OPENING);
const boundToNumber = new Set(AFTER_NUMBER);

const WORD = /^[\p{Nd}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\u0021-\u007E]/u;
const NUMBER = /^\p{Nd}/u;
const NUMBER_AT_END = /\p{Nd}$/u;

/** Says whether a sign must not end a line, such as 「（《. */
export function isForbiddenAtEnd(sign: string): boolean {
  return forbiddenAtEnd.has(sign);
}

/** Says whether a sign must not begin a line, such as 。」. */
export function isForbiddenAtHead(sign: string): boolean {
  return forbiddenAtHead.has(sign);
}

/** Says whether a line may end between two neighbouring signs; numbers, years and words stay whole (GB/T 9704-2012). */
export function mayBreakBetween(left: string, right: string): boolean {
  return mayBreakInNarrowLine(left, right) && !belongsToDocumentNumber(left, right);
}

/** Says the same for a line too narrow for 通〔2026〕1号, which may then end before and after the brackets. */
export function mayBreakInNarrowLine(left: string, right: string): boolean {
  if (right === ' ') return false;
  if (forbiddenAtEnd.has(left) || forbiddenAtHead.has(right)) return false;
  if (NUMBER_AT_END.test(left) && boundToNumber.has(right)) return false;
  return !(WORD.test(left) && WORD.test(right));
}

/** 通〔2026〕1号 and 第3号 are read as one. */
function belongsToDocumentNumber(left: string, right: string): boolean {
  return (right === '〔' && left !== ' ') || ((left === '第' || left === '〕') && NUMBER.test(right));
}

import { splitClauses, splitList } from '../text/list-separators.ts';

/** One object, person or area an inspector must keep away from, and why where it is said. */
export interface Recusal {
  readonly name: string;
  readonly reason: string | null;
}

const REASONED = /^([^:：]{1,20})[:：](.+)$/u;

/** The names of one clause; a reason before a colon holds for every name behind it. */
function namesOfClause(clause: string): Recusal[] {
  const [, reason = null, names = clause] = REASONED.exec(clause) ?? [];
  return splitList(names).map(name => ({ name, reason: reason?.trim() ?? null }));
}

/** Reads a 回避范围 in words into names with their reasons, e.g. 「配偶任职：云河县兴鑫超市（个体工商户）」. */
export function readRecusals(text: string): Recusal[] {
  return splitClauses(text).flatMap(namesOfClause);
}

import { isCode } from './code-pattern.ts';
import { SEEDRANDOM_VERSION } from './generator.ts';
import { type DrawPlan, type PlanStratum, PROTOCOL } from './plan.ts';
import { rosterProblems } from './plan-roster-check.ts';
import { isRehearsal } from './seed.ts';
import { DISCARDED_WORDS } from './stream.ts';
import { isWhole } from './whole-number.ts';

/** The fewest witness contributions of a formal draw (SSJ-DRAW/1, 2.4); a rehearsal may do with one. */
export const FEWEST_WITNESSES = 3;

/** Not finding an object is an outcome of the inspection, so it can never be a reason to replace it (SSJ-DRAW/1, 2.9). */
const FORBIDDEN_REASON = '查无下落';

/** What keeps a plan from being frozen, as sentences for the clerk; an empty list means it may be (SSJ-DRAW/1, 2.3). */
export function planProblems(plan: DrawPlan): string[] {
  return [
    ...protocolProblems(plan),
    ...strataProblems(plan),
    ...numberProblems(plan),
    ...listProblems(plan),
    ...rosterProblems(plan),
  ];
}

function protocolProblems({ protocol, drawId, seedrandom, discard }: DrawPlan): string[] {
  const problems: string[] = [];
  if (protocol !== PROTOCOL) problems.push(`方案的协议是“${protocol}”，本程序只执行 ${PROTOCOL}。`);
  if (!isCode(drawId))
    problems.push(`抽取编号“${drawId}”不能使用：只能是 1 至 64 位的数字、英文字母、点、下划线或连字符。`);
  if (seedrandom !== SEEDRANDOM_VERSION || discard !== DISCARDED_WORDS) {
    problems.push(`随机数算法必须是 seedrandom ${SEEDRANDOM_VERSION}、丢弃 ${DISCARDED_WORDS} 个数，不能改动。`);
  }
  return problems;
}

function strataProblems({ strata, rounding }: DrawPlan): string[] {
  const problems: string[] = [];
  if (strata.length === 0) problems.push('方案没有分层，请至少设一层。');
  const seen = new Set<string>();
  for (const stratum of strata) {
    const title = `分层“${stratum.name}”`;
    if (!isCode(stratum.code))
      problems.push(`${title}的代码“${stratum.code}”不能使用：只能是数字、英文字母、点、下划线或连字符。`);
    if (seen.has(stratum.code)) problems.push(`分层代码“${stratum.code}”用了不止一次，请改成不同的代码。`);
    seen.add(stratum.code);
    problems.push(...shareProblems(stratum, title));
  }
  if (rounding === 'total' && strata.some(stratum => 'count' in stratum)) {
    problems.push('按总数分配时，各层不能再单独指定户数；请改用比例，或改为按层取整。');
  }
  return problems;
}

function shareProblems(stratum: PlanStratum, title: string): string[] {
  const hasRatio = 'bp' in stratum;
  const hasCount = 'count' in stratum;
  if (hasRatio === hasCount) return [`${title}要么写比例，要么写户数，请只写一种。`];
  if (hasCount) return isWhole(stratum.count, 0) ? [] : [`${title}的户数必须是 0 或正整数。`];
  const valid = isWhole(stratum.bp, 0) && stratum.bp <= 10_000;
  return valid ? [] : [`${title}的比例必须在 0 至 100% 之间，最多两位小数。`];
}

function numberProblems({ drawId, rounding, total, reserve, witnesses }: DrawPlan): string[] {
  const problems: string[] = [];
  if (!['ceil', 'floor', 'total'].includes(rounding))
    problems.push('取整规则只能是“不低于比例”“不高于比例”或“按总数分配”。');
  if (rounding === 'total' && (total === null || !isWhole(total, 1)))
    problems.push('按总数分配时，请填写大于 0 的总户数。');
  if (rounding !== 'total' && total !== null) problems.push('只有按总数分配时才能填写总户数，请清空总户数。');
  if (!isWhole(reserve, 0)) problems.push('每层递补户数必须是 0 或正整数。');
  const fewest = isRehearsal(drawId) ? 1 : FEWEST_WITNESSES;
  if (!isWhole(witnesses, fewest)) problems.push(`见证人至少 ${fewest} 名，请补足。`);
  return problems;
}

function listProblems({ exclusions, replaceReasons }: DrawPlan): string[] {
  const problems: string[] = [];
  for (const { rule, name, count } of exclusions ?? []) {
    if (rule === '' || name === '') problems.push('每条排除规则都要有代码和名称，请补全。');
    if (!isWhole(count, 0)) problems.push(`排除规则“${name}”的户数必须是 0 或正整数。`);
  }
  for (const reason of replaceReasons ?? []) {
    if (reason.trim() === '') problems.push('递补原因不能为空，请删除空行。');
    if (reason.includes(FORBIDDEN_REASON)) problems.push('“查无下落”是检查结果，不能作为递补原因，请删除。');
  }
  return problems;
}

/** Why an object is left out of a draw before it is frozen; each rule and its count stand in the plan. */
export type ExclusionRule = 'state' | 'no-code' | 'low-risk-this-year' | 'drawn-in-period' | 'yearly-cap';

/** What the exclusion rules need to know of one object. */
export interface ExclusionFacts {
  readonly drawable: boolean;
  readonly hasCode: boolean;
  readonly riskClass: string;
  readonly drawnThisYear: number;
  readonly drawnInPeriod: boolean;
}

/** The names that stand on papers, in the order in which the rules are applied. */
export const exclusionNames: Readonly<Record<ExclusionRule, string>> = {
  state: '登记状态不属于可抽查状态',
  'no-code': '没有统一社会信用代码或注册号',
  'low-risk-this-year': '信用风险低且本年度已抽查',
  'drawn-in-period': '同一时期已在其他任务中抽中',
  'yearly-cap': '已达到年度检查频次上限',
};

const order = Object.keys(exclusionNames) as ExclusionRule[];

/**
 * The first chosen rule that keeps an object out, or null. 登记状态: domain.md 4.2; low-risk once a year: R-119;
 * yearly cap: 国办发〔2024〕54号.
 */
export function exclusionOf(
  facts: ExclusionFacts,
  chosen: ReadonlySet<ExclusionRule>,
  yearlyCap: number,
): ExclusionRule | null {
  return order.find(rule => chosen.has(rule) && applies(rule, facts, yearlyCap)) ?? null;
}

function applies(rule: ExclusionRule, facts: ExclusionFacts, yearlyCap: number): boolean {
  switch (rule) {
    case 'state':
      return !facts.drawable;
    case 'no-code':
      return !facts.hasCode;
    case 'low-risk-this-year':
      return facts.riskClass === 'A' && facts.drawnThisYear > 0;
    case 'drawn-in-period':
      return facts.drawnInPeriod;
    case 'yearly-cap':
      return facts.drawnThisYear >= yearlyCap;
    default:
      return rule satisfies never;
  }
}

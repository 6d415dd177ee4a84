/** Why an object is left out of a draw before it is frozen, where the clerk chooses the rule. */
export type ExclusionRule = 'state' | 'no-code' | 'low-risk-this-year' | 'drawn-in-period' | 'yearly-cap';

/** A list (名单) whose objects stay out: 「list-包容期's code」; which lists may do that is a rule of the profile. */
export type ListRule = `list-${string}`;

/** Every rule that may stand in a plan; who is out of use is always left out. */
export type AppliedRule = 'not-in-use' | ExclusionRule | ListRule;

/** What the exclusion rules need to know of one object. */
export interface ExclusionFacts {
  /** Neither 停用 nor 作废. */
  readonly inUse: boolean;
  readonly drawable: boolean;
  readonly hasCode: boolean;
  readonly riskClass: string;
  readonly drawnThisYear: number;
  readonly drawnInPeriod: boolean;
  /** The codes of the lists it stands in on the day. */
  readonly lists: readonly string[];
  /** Its own 年度频次上限, or null where that of the task holds. */
  readonly yearlyCap: number | null;
}

/** The names that stand on papers, in the order in which the rules are applied. */
export const exclusionNames: Readonly<Record<ExclusionRule, string>> = {
  state: '登记状态不属于可抽查状态',
  'no-code': '没有统一社会信用代码或注册号',
  'low-risk-this-year': '信用风险低且本年度已抽查',
  'drawn-in-period': '同一时期已在其他任务中抽中',
  'yearly-cap': '已达到年度检查频次上限',
};

export const outOfUseName = '已停用或作废';

const order = Object.keys(exclusionNames) as ExclusionRule[];

export const listRule = (code: string): ListRule => `list-${code}`;

export const isListRule = (rule: AppliedRule): rule is ListRule => rule.startsWith('list-');

/**
 * The first rule that keeps an object out, or null: first who is out of use, then the chosen lists, then the other chosen rules.
 * 登记状态: domain.md 4.2; low-risk once a year: R-119; yearly cap: 国办发〔2024〕54号; tolerant regulation: R-127.
 */
export function exclusionOf(
  facts: ExclusionFacts,
  chosen: ReadonlySet<AppliedRule>,
  yearlyCap: number,
): AppliedRule | null {
  if (!facts.inUse) return 'not-in-use';
  const listed = facts.lists.map(listRule).find(rule => chosen.has(rule));
  return listed ?? order.find(rule => chosen.has(rule) && applies(rule, facts, yearlyCap)) ?? null;
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
      return facts.drawnThisYear >= Math.min(yearlyCap, facts.yearlyCap ?? yearlyCap);
    default:
      return rule satisfies never;
  }
}

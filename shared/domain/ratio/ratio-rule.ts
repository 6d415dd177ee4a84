import { type RiskClassCode, riskClasses } from '../vocabulary/risk-class.ts';
import { nameOfCode } from '../vocabulary/vocabulary-entry.ts';
import { formatBasisPoints } from './basis-points.ts';

/** How a share is meant: 「3%」, 「不少于2‰」 or 「不超过5%」. */
export type RatioBound = 'exact' | 'at-least' | 'at-most';

/** The share of one 信用风险等级; `count` is what the plan says it comes to, null when it says nothing. */
export interface ClassRatio {
  readonly riskClass: RiskClassCode;
  readonly bp: number;
  readonly count: number | null;
}

/** 抽查比例 as a draw can use it; shares are whole basis points (1/10,000), so that 2‰ is 20. */
export type RatioRule =
  | { readonly kind: 'ratio'; readonly bp: number; readonly bound: RatioBound; readonly count: number | null }
  /** 「3%至5%」: at least the one, at most the other. */
  | { readonly kind: 'between'; readonly low: number; readonly high: number }
  | { readonly kind: 'byClass'; readonly classes: readonly ClassRatio[] }
  | {
      readonly kind: 'count';
      readonly count: number;
      readonly unit: string;
      readonly atLeast: boolean;
      readonly note: string | null;
    }
  | {
      readonly kind: 'smallPool';
      /** Pools of this size and below take `minimum`, larger ones the share. */
      readonly limit: number;
      readonly minimum: number;
      readonly bpAbove: number;
      /** The word for one object in the rule: 户, 所, 家 … */
      readonly unit: string;
    }
  | { readonly kind: 'text'; readonly text: string };

/** The smallest whole number of a pool that reaches a share; ⌊(size·bp + 9999)/10000⌋, never above the pool (SSJ-DRAW/1 2.6). */
export function shareOfPool(size: number, bp: number): number {
  return Math.min(size, Math.trunc((size * bp + 9_999) / 10_000));
}

/** How many of a pool a rule asks for, or null when it cannot be told: a text, or a class the rule does not name. */
export function countForPool(rule: RatioRule, size: number, riskClass?: RiskClassCode): number | null {
  switch (rule.kind) {
    case 'ratio':
      // A ceiling must not be passed by rounding.
      return rule.bound === 'at-most' ? Math.trunc((size * rule.bp) / 10_000) : shareOfPool(size, rule.bp);
    case 'between':
      return shareOfPool(size, rule.low);
    case 'count':
      return Math.min(size, rule.count);
    case 'smallPool':
      return size <= rule.limit ? Math.min(size, rule.minimum) : shareOfPool(size, rule.bpAbove);
    case 'byClass': {
      const own = rule.classes.find(entry => entry.riskClass === riskClass);
      return own === undefined ? null : shareOfPool(size, own.bp);
    }
    case 'text':
      return null;
    default:
      return rule satisfies never;
  }
}

const BOUND_WORDS: Readonly<Record<RatioBound, string>> = { exact: '', 'at-least': '不低于', 'at-most': '不超过' };

function classText({ riskClass, bp, count }: ClassRatio): string {
  const name = riskClass === 'unclassified' ? nameOfCode(riskClasses, riskClass) : `${riskClass}类`;
  if (bp === 0) return `${name}不纳入抽查`;
  return name + formatBasisPoints(bp) + (count === null ? '' : `（${count}户）`);
}

/** A rule in plain Chinese, as a form shows it beside the original text. */
export function formatRatioRule(rule: RatioRule): string {
  switch (rule.kind) {
    case 'ratio':
      return BOUND_WORDS[rule.bound] + formatBasisPoints(rule.bp) + (rule.count === null ? '' : `（${rule.count}户）`);
    case 'between':
      return `${formatBasisPoints(rule.low)}至${formatBasisPoints(rule.high)}`;
    case 'byClass':
      return rule.classes.map(classText).join('；');
    case 'count':
      return `${rule.atLeast ? '不少于' : ''}${rule.count}${rule.unit}${rule.note === null ? '' : `（${rule.note}）`}`;
    case 'smallPool': {
      const { limit, minimum, unit } = rule;
      const share = formatBasisPoints(rule.bpAbove);
      return `${limit}${unit}及以下不少于${minimum}${unit}；超过${limit}${unit}不低于${share}`;
    }
    case 'text':
      return rule.text;
    default:
      return rule satisfies never;
  }
}

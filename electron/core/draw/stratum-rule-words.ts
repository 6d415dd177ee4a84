import type { DrawPlan, PlanStratum } from '#domain/draw/plan.ts';

/** The rule of a class in words, e.g. 「不低于 3%」; blank for a class the plan does not have. */
export function stratumRuleWords(plan: DrawPlan, code: string): string {
  const stratum = plan.strata.find(one => one.code === code);
  return stratum ? ruleWords(plan, stratum) : '';
}

function ruleWords(plan: DrawPlan, stratum: PlanStratum): string {
  if (plan.objects === 'ordered') return '全部检查，抽定次序';
  if (plan.objects === 'named') return '对象已定，不抽取';
  if (stratum.basis !== undefined) return stratum.basis;
  if ('count' in stratum) return `抽 ${stratum.count} 户`;
  const percent = `${stratum.bp / 100}%`;
  switch (plan.rounding) {
    case 'ceil':
      return `不低于 ${percent}`;
    case 'floor':
      return `不超过 ${percent}`;
    case 'total':
      return `${plan.totalBasis ?? `总数 ${plan.total} 户`}，按 ${percent} 的权重分配`;
    default:
      return plan.rounding satisfies never;
  }
}

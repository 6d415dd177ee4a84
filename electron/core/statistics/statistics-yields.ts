import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { shareOf } from '#domain/indicator/indicator.ts';
import { indicatorOf } from '#domain/indicator/indicators.ts';
import { suggestRatio } from '#domain/indicator/yield-suggestion.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import type { QueryContext } from '../service/context.ts';
import { beginMeasuring } from './measuring.ts';
import { requireOrder } from './statistics-queries.ts';
import type { YieldRow } from './yield-store.ts';

const className = (code: string) => riskClasses.find(one => one.code === code)?.name ?? code;

/** Finding rates by class, item and registry, and what they suggest for next year's ratios (O19). */
export function statisticsYields(
  context: QueryContext,
  period: ParsedInputOf<'statistics.yields'>,
): OutputOf<'statistics.yields'> {
  requireOrder(period);
  const { yields, bureau } = context.workspace;
  const { indicatorRule } = bureau.profile();
  const scope = { ...period, department: null, riskClass: null, targeted: null };
  const values = beginMeasuring(context).valuesFor(indicatorOf('I11'), scope);
  const [all = { checks: 0, problems: 0 }] = yields.all(values);
  const judged = ({ name, checks, problems }: YieldRow) => ({
    name,
    checks,
    problems,
    rate: shareOf(problems, checks),
    suggestion: suggestRatio({ checks, problems }, all, indicatorRule),
  });
  const { leastChecks, higherPercent, lowerPercent } = indicatorRule;
  return {
    all: { checks: all.checks, problems: all.problems, rate: shareOf(all.problems, all.checks) },
    leastChecks,
    higherPercent,
    lowerPercent,
    groups: [
      { by: 'class', rows: yields.class(values).map(row => judged({ ...row, name: className(row.name) })) },
      { by: 'item', rows: yields.item(values).map(judged) },
      { by: 'registry', rows: yields.registry(values).map(judged) },
    ],
  };
}

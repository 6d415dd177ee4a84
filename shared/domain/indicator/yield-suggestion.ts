import type { IndicatorRule } from './indicator-rule.ts';

/** How many checks of a group there were, and how many of them found a problem. */
export interface Yield {
  readonly checks: number;
  readonly problems: number;
}

export type YieldSuggestion = 'higher' | 'lower' | 'keep' | 'too-few';

/** What the finding rate of a group says for next year's ratio, beside that of all checks; a person decides (O19). */
export function suggestRatio(
  group: Yield,
  all: Yield,
  { leastChecks, higherPercent, lowerPercent }: IndicatorRule,
): YieldSuggestion {
  if (group.checks < leastChecks || all.problems === 0) return 'too-few';
  // Of whole numbers, so that a rate just at the limit is on the same side on every machine.
  const own = group.problems * all.checks * 100;
  const overall = all.problems * group.checks;
  if (own >= overall * higherPercent) return 'higher';
  return own <= overall * lowerPercent ? 'lower' : 'keep';
}

import type { FrequencyRule } from './frequency-text.ts';

/** What a frequency says of an object that was checked so often this year; null where the rule is a text only. */
export interface FrequencyNeed {
  /** The year still owes it a check. */
  readonly isDue: boolean;
  /** Another check this year keeps within the rule. */
  readonly isAllowed: boolean;
}

/** Evaluates 「=1」, 「>=1」 and 「<=2」 for an object with the number of its checks this year. */
export function frequencyNeed(rule: FrequencyRule, checked: number): FrequencyNeed | null {
  if (rule.kind === 'text') return null;
  const isShort = checked < rule.times;
  return { isDue: rule.operator !== '<=' && isShort, isAllowed: rule.operator === '>=' || isShort };
}

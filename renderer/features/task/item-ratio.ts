import { readRatio } from '#domain/ratio/ratio-text.ts';
import { percentText } from './percent-text.ts';
import type { StratumValues, TaskValues } from './task-values.ts';

type Numbers = Pick<TaskValues, 'strata' | 'rounding' | 'total'> & Partial<Pick<TaskValues, 'smallPool'>>;

/** The numbers an item's own 抽查比例 asks for, put into the form's; null when the text says none that can be computed. */
export function numbersOfItem(ratioText: string, values: Numbers): Numbers | null {
  const { rule } = readRatio(ratioText);
  switch (rule?.kind) {
    case 'ratio': {
      const percent = percentText(rule.bp);
      const strata = values.strata.map((stratum): StratumValues => ({ ...stratum, mode: 'ratio', percent }));
      // A ceiling must not be passed by rounding (SSJ-DRAW/1 2.6).
      return { strata, rounding: rule.bound === 'at-most' ? 'floor' : 'ceil', total: null };
    }
    case 'between': {
      const percent = percentText(rule.low);
      const strata = values.strata.map((stratum): StratumValues => ({ ...stratum, mode: 'ratio', percent }));
      return { strata, rounding: 'ceil', total: null };
    }
    case 'byClass': {
      const strata = values.strata.map((stratum): StratumValues => {
        const own = rule.classes.find(({ riskClass }) => riskClass === stratum.code);
        if (!own || own.bp === 0) return { ...stratum, mode: 'none' };
        return { ...stratum, mode: 'ratio', percent: percentText(own.bp) };
      });
      return { strata, rounding: 'ceil', total: null };
    }
    case 'count':
      return { strata: values.strata, rounding: 'total', total: rule.count };
    case 'smallPool': {
      // The shares of the classes stay as weights; the rule makes the total when the list is frozen.
      const { limit, minimum, bpAbove } = rule;
      const smallPool = { limit, minimum, percent: percentText(bpAbove) };
      return { strata: values.strata, rounding: 'smallPool', total: null, smallPool };
    }
    default:
      // Other texts only a person understands.
      return null;
  }
}

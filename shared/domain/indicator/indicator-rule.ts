import type { IndicatorCode } from './indicators.ts';

/** What a bureau goes by when it reads its indicators; a field of the profile. */
export interface IndicatorRule {
  /** What a document asks for, shown beside the figure as a fact; no figure is coloured or ranked by it. */
  targets: IndicatorTarget[];
  /** How often an object may be checked in a year where its own entry says nothing (I15). */
  readonly yearlyCap: number;
  /** From how many checks on a finding rate says anything for next year's ratios (O19). */
  readonly leastChecks: number;
  /** At which share of the overall finding rate, in percent, a higher and a lower ratio are suggested. */
  readonly higherPercent: number;
  readonly lowerPercent: number;
  readonly source: string;
}

export interface IndicatorTarget {
  readonly code: IndicatorCode;
  /** E.g. 「不低于45%」. */
  readonly text: string;
  readonly source: string;
}

/** What holds where a profile says nothing of it. */
export const usualIndicatorRule: IndicatorRule = {
  targets: [
    { code: 'I4', text: '100%', source: '检查结束之日起20个工作日内公示' },
    { code: 'I5', text: '100%', source: '抽查检查结果应当公示（国发〔2019〕5号）' },
    { code: 'I15', text: '0', source: '国办发〔2024〕54号' },
    { code: 'I18', text: '0', source: '清单之外无检查' },
  ],
  yearlyCap: 2,
  leastChecks: 30,
  higherPercent: 150,
  lowerPercent: 50,
  source: '公布并控制年度检查频次上限：国办发〔2024〕54号；数值由本单位确定',
};

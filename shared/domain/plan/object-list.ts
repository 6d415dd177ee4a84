/** What a list (名单) means for a draw: nothing, that its objects may be left out, or that they are to be inspected. */
export type ListEffect = 'none' | 'exclude' | 'include';

/** A list that objects stand in for a time; which there are and what they mean is a rule of the profile, with its source. */
export interface ObjectList {
  readonly code: string;
  readonly name: string;
  readonly draw: ListEffect;
  readonly source: string;
}

/** What holds where a profile says nothing of lists. */
export const usualObjectLists: ObjectList[] = [
  {
    code: 'abnormal',
    name: '经营异常名录',
    draw: 'include',
    source: '国发〔2019〕5号：对有不良信用记录的市场主体提高抽查比例',
  },
  {
    code: 'dishonest',
    name: '严重违法失信名单',
    draw: 'include',
    source: '国发〔2019〕5号：对有不良信用记录的市场主体提高抽查比例',
  },
  {
    code: 'key',
    name: '重点监管名单',
    draw: 'exclude',
    source: '国发〔2019〕5号：重点监管不受随机抽查比例、频次限制，另行安排检查',
  },
  { code: 'tolerance', name: '包容期名单', draw: 'exclude', source: 'R-127：探索开展包容审慎监管；期限由本单位确定' },
  {
    code: 'undisturbed',
    name: '无事不扰名单',
    draw: 'exclude',
    source: '“无事不扰、有事必查”（R-008）；缙云县2025年“无事不扰、重点监管、随机抽查”三张清单；是否适用由本单位确定',
  },
];

/** Whether an object stands in a list on a day (YYYY-MM-DD): from its first day to its last, both included. */
export function isListedOn(day: string, { from, to }: { readonly from: string; readonly to: string | null }): boolean {
  return from <= day && (to === null || to >= day);
}

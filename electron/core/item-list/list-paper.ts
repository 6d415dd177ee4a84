import type { LyingList } from '../document/lying-list.ts';
import { officialDate } from '../document/official-date.ts';

/** The columns of the list that are published, with their share of the width (domain.md 3.6, the list of 重庆). */
export const paperColumns = [
  ['抽查类别', 14],
  ['抽查事项', 24],
  ['检查对象', 18],
  ['事项类别', 11],
  ['检查方式', 14],
  ['检查主体', 14],
  ['检查依据', 32],
  ['抽查比例', 12],
  ['抽查频次', 9],
] as const;

export interface ListPaper {
  readonly unit: string;
  /** 「第二版」 */
  readonly edition: string;
  /** YYYY-MM-DD, or null where it counts since ever. */
  readonly validFrom: string | null;
  /** A row for each item, in the order of `paperColumns`. */
  readonly rows: readonly (readonly string[])[];
}

/** A version of the item list as a lying form, to be made public (R-056; domain.md 5.3). */
export function lyingItemList({ unit, edition, validFrom, rows }: ListPaper): LyingList {
  const term = validFrom === null ? '' : `自 ${officialDate(validFrom)} 起施行。`;
  return {
    unit,
    title: `${unit}随机抽查事项清单（${edition}）`,
    intro: `共 ${rows.length} 项。${term}`,
    columns: paperColumns,
    rows,
  };
}

/** A series of numbers: what it is for, and its 代字. */
export interface NumberSeries {
  readonly purpose: string;
  readonly mark: string;
}

/** How the 代字 of a purpose ends, e.g. 函 in 云市监函; part of a profile. */
export interface SeriesRule {
  readonly endings: { purpose: string; ending: string }[];
  readonly source: string;
}

/** The rule of a profile that names none. */
export const usualSeries: SeriesRule = {
  endings: [
    { purpose: '发文', ending: '发' },
    { purpose: '函', ending: '函' },
    { purpose: '通知', ending: '字' },
    { purpose: '公告', ending: '告' },
    { purpose: '纪要', ending: '纪' },
    { purpose: '报告', ending: '报' },
    { purpose: '责令改正', ending: '责改' },
    { purpose: '移送', ending: '移' },
  ],
  source: '发文字号由发文机关代字、年份、发文顺序号组成：GB/T 9704-2012 第7.2.5条；代字由本单位确定',
};

/** What two signs of a bureau have in common, e.g. 云市监 of 云市监检通 and 云市监公; the second where that is less than two characters. */
export function commonMark(one: string, other: string): string {
  const signs = Array.from(one);
  const others = Array.from(other);
  const different = signs.findIndex((sign, place) => others[place] !== sign);
  const length = different < 0 ? signs.length : different;
  return length < 2 ? other : signs.slice(0, length).join('');
}

/** The series of a bureau: those it has set itself, and for every other purpose of the profile the bureau's sign with its ending. */
export function seriesOf(own: readonly NumberSeries[], rule: SeriesRule, mark: string): NumberSeries[] {
  const usual = rule.endings
    .filter(({ purpose }) => !own.some(series => series.purpose === purpose))
    .map(({ purpose, ending }) => ({ purpose, mark: `${mark}${ending}` }));
  return [...own, ...usual];
}

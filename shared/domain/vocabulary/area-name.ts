/** An area of administration (行政区划) as a bureau calls it: a county by six digits (GB/T 2260), a 镇街 by nine or twelve (GB/T 10114). */
export interface AreaName {
  readonly code: string;
  readonly name: string;
}

/** The names that a profile brings where it says nothing of them: none, and where names come from. */
export const usualAreas = {
  names: [] as AreaName[],
  source: '县级以上见民政部公布的行政区划代码（GB/T 2260）；镇街代码和名称由本单位核对填写',
};

/** The forms of an area code: 6, 9 or 12 digits. */
export const areaCodePattern = /^\d{6}(\d{3}){0,2}$/;

/** Zeros at the end of a longer code say that nothing smaller is meant: 371726001000 is 371726001. */
const shortest = (code: string): string =>
  areaCodePattern.test(code) ? code.replace(/(?<=^\d{6,9})(000)+$/, '') : code;

/** The name of an area by its code; the code itself where nobody has named it. */
export function areaName(code: string, names: readonly AreaName[]): string {
  const wanted = shortest(code);
  return names.find(area => shortest(area.code) === wanted)?.name ?? code;
}

/** Codes that are named more than once. */
export function repeatedAreas(names: readonly AreaName[]): string[] {
  const codes = names.map(({ code }) => shortest(code));
  return [...new Set(codes.filter((code, place) => codes.indexOf(code) !== place))];
}

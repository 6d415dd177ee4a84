/** One version of the 随机抽查事项清单: a draft may change, a published one is frozen. */
export interface ItemVersion {
  readonly id: number;
  readonly number: number;
  readonly state: 'draft' | 'published';
  /** The first day it counts, YYYY-MM-DD; null for the list that was there before versions were kept: it counts since ever. */
  readonly validFrom: string | null;
}

/** The days an item itself counts within its version; null is open. */
export interface ItemTerm {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

const digits = '零一二三四五六七八九';

/** A whole number below 100 as Chinese writes it: 十, 十二, 二十, 二十一. */
function chineseNumber(number: number): string {
  const tens = Math.trunc(number / 10);
  const ones = number % 10;
  if (tens === 0) return digits[number] ?? '';
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
}

/** 「第二版」 for 2; from the hundredth on in figures. */
export function versionTitle(number: number): string {
  return number < 100 ? `第${chineseNumber(number)}版` : `第${number}版`;
}

const beginning = (version: ItemVersion) => version.validFrom ?? '';

/** The version that counts on a day: of the published ones that have begun the one that began last, of two of one day the later; null for none. */
export function versionOn<Version extends ItemVersion>(versions: readonly Version[], day: string): Version | null {
  let found: Version | null = null;
  for (const version of versions) {
    if (version.state !== 'published' || beginning(version) > day) continue;
    const isLater =
      found === null ||
      beginning(version) > beginning(found) ||
      (beginning(version) === beginning(found) && version.number > found.number);
    if (isLater) found = version;
  }
  return found;
}

/** Whether an item of a version that counts on a day counts itself on it. */
export function isItemValid({ validFrom, validTo }: ItemTerm, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** Name and sub-item as one phrase, as lists, papers and draws say it. */
export function itemTitle(name: string, subItem: string | null): string {
  return subItem === null || subItem === '' ? name : `${name}（${subItem}）`;
}

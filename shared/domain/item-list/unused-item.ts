/** After how long without a check an item is to be cleared out of the list; a field of the profile. */
export interface UnusedItemRule {
  readonly years: number;
  readonly source: string;
}

/** What holds where a profile says nothing of it: its source names the same number. */
export const usualUnusedItems: UnusedItemRule = {
  years: 5,
  source: '国办发〔2024〕54号《关于严格规范涉企行政检查的意见》25问：五年以上没有实施的检查事项予以清理',
};

/** The same day so many years later; the 29th of February becomes the 28th. */
function yearsAfter(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const rest = day.slice(4);
  const isLeap = (number: number) => (number % 4 === 0 && number % 100 !== 0) || number % 400 === 0;
  return rest === '-02-29' && !isLeap(Number(year)) ? `${year}-02-28` : year + rest;
}

/** Whether an item whose last check, or listing, was on a day has gone so many full years without one today (国办发〔2024〕54号问答). */
export function isUnusedSince(day: string, years: number, today: string): boolean {
  return yearsAfter(day, years) <= today;
}

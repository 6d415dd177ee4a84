import { dateOfDay, dayNumber, isDate, weekday } from './day.ts';
import type { YearArrangement } from './working-days.ts';

/** What was read from a notice, and what in it does not fit together. */
export interface HolidayNotice extends YearArrangement {
  readonly problems: readonly string[];
}

const TITLE_YEAR = /(\d{4})年(?:部分)?节假日/;
const DAY = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?/;
const SPAN = new RegExp(`${DAY.source}(?:至${DAY.source})?`, 'g');
const WEEKDAYS = '日一二三四五六';

/** The longest holiday there has been is nine days; a longer span is a slip. */
const LONGEST = 31;

/** The year that a notice says it is about, or null. */
export function noticeYear(text: string): number | null {
  const year = TITLE_YEAR.exec(text.normalize('NFKC'))?.[1];
  return year === undefined ? null : Number(year);
}

/**
 * Reads the State Council's notice on a year's holidays: sentences that say 放假 give days off, those that say 上班 working
 * days. Weekdays and numbers of days that stand in the text are held against the calendar (国办发明电 of each year).
 */
export function readHolidayNotice(text: string, year: number): HolidayNotice {
  const holidays = new Set<string>();
  const workdays = new Set<string>();
  const problems: string[] = [];
  for (const sentence of text.normalize('NFKC').split(/[。;\n]/)) {
    if (!/放假|上班/.test(sentence)) continue;
    const works = sentence.includes('上班') && !sentence.includes('放假');
    const days = daysOf(sentence, year, problems);
    for (const day of days) (works ? workdays : holidays).add(day);
    const said = /共(\d+)天|放假(\d+)天/.exec(sentence);
    const count = Number(said?.[1] ?? said?.[2] ?? days.length);
    if (count !== days.length) problems.push(`“${sentence.trim()}”写的是 ${count} 天，读出的是 ${days.length} 天。`);
    if (days.length === 0 && /\d/.test(sentence)) problems.push(`“${sentence.trim()}”里没有读出日期。`);
  }
  for (const day of workdays) {
    if (holidays.has(day)) problems.push(`${day} 既写了放假，又写了上班。`);
    else if (!isWeekendDay(day)) problems.push(`${day} 本来就是工作日，通知里又写了上班。`);
  }
  return { year, holidays: [...holidays].toSorted(), workdays: [...workdays].toSorted(), problems };
}

const isWeekendDay = (day: string): boolean => [0, 6].includes(weekday(dayNumber(day)));

function daysOf(sentence: string, year: number, problems: string[]): string[] {
  const days: string[] = [];
  let month = '';
  for (const found of sentence.matchAll(SPAN)) {
    const [, firstYear, firstMonth, firstDay, firstNote, lastYear, lastMonth, lastDay, lastNote] = found;
    const from = dated(firstYear ?? String(year), firstMonth ?? month, firstDay);
    month = firstMonth ?? month;
    const ends = lastDay !== undefined;
    const to = ends ? dated(lastYear ?? String(year), lastMonth ?? month, lastDay) : from;
    month = lastMonth ?? month;
    if (from === null || to === null || to < from || dayNumber(to) - dayNumber(from) >= LONGEST) {
      problems.push(`“${found[0]}”不是能读懂的日期。`);
      continue;
    }
    checkWeekday(from, firstNote, problems);
    if (ends) checkWeekday(to, lastNote, problems);
    for (let day = dayNumber(from); day <= dayNumber(to); day += 1) days.push(dateOfDay(day));
  }
  return days;
}

function dated(year: string, month: string, day: string | undefined): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return isDate(text) ? text : null;
}

function checkWeekday(day: string, note: string | undefined, problems: string[]): void {
  const said = /(?:周|星期)([日一二三四五六])/.exec(note ?? '')?.[1];
  const real = WEEKDAYS[weekday(dayNumber(day))];
  if (said !== undefined && said !== real) problems.push(`${day} 是星期${real}，通知里写的是星期${said}，请核对年份。`);
}

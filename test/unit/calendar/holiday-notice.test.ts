import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay, dayNumber } from '#domain/calendar/day.ts';
import { noticeYear, readHolidayNotice } from '#domain/calendar/holiday-notice.ts';
import { arrangementFault, missingYears, ownArrangement } from '#domain/calendar/own-arrangement.ts';
import { publishedHolidays } from '#domain/calendar/published-holidays.ts';
import { holidayCalendar, isWorkingDay } from '#domain/calendar/working-days.ts';

const notice2026 = `国务院办公厅关于2026年部分节假日安排的通知
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;

describe('the State Council’s notice', () => {
  test('of 2026 gives the days that are known of that year', () => {
    const known = publishedHolidays.find(({ year }) => year === 2026);
    expect(noticeYear(notice2026)).toBe(2026);
    expect(readHolidayNotice(notice2026, 2026)).toEqual({ ...known, problems: [] });
  });

  test('may reach back into December, give a single day, and advise what is no day off', () => {
    const text =
      '元旦：2022年12月31日至2023年1月2日放假调休，共3天。清明节：4月5日放假1天。' +
      '春节：2月10日至17日放假调休，共8天。2月4日（星期六）上班。鼓励安排职工在除夕（2月9日）休息。';
    const read = readHolidayNotice(text, 2023);
    expect(read.problems).toEqual([]);
    expect(read.holidays.slice(0, 4)).toEqual(['2022-12-31', '2023-01-01', '2023-01-02', '2023-02-10']);
    expect(read.holidays).toContain('2023-04-05');
    expect(read.holidays).not.toContain('2023-02-09');
    expect(read.workdays).toEqual(['2023-02-04']);
  });

  test.each([
    ['another year', notice2026, 2027, '请核对年份'],
    ['a wrong number of days', '1月1日至3日放假，共4天。', 2026, '写的是 4 天，读出的是 3 天'],
    ['a day there is not', '2月30日放假1天。', 2026, '不是能读懂的日期'],
    ['an end before its beginning', '5月5日至1日放假，共5天。', 2026, '不是能读懂的日期'],
    ['an ordinary day that is to be worked', '1月5日上班。', 2026, '本来就是工作日'],
  ])('with %s is not taken without a word', (_, text, year, sentence) => {
    expect(readHolidayNotice(text, year).problems.join('')).toContain(sentence);
  });

  test('never fails on whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'1至日月年放假上班（）周六。 39') }), text => {
        const { holidays, workdays } = readHolidayNotice(text, 2026);
        for (const day of [...holidays, ...workdays]) expect(dateOfDay(dayNumber(day))).toBe(day);
      }),
      { seed: 250 },
    );
  });
});

describe('a bureau’s own arrangement of a year', () => {
  const days = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2026-12-31') }).map(dateOfDay);

  test('makes exactly the wanted days off and working weekends, whatever was published', () => {
    const published = publishedHolidays.find(({ year }) => year === 2026) ?? null;
    fc.assert(
      fc.property(fc.uniqueArray(days, { maxLength: 30 }), fc.uniqueArray(days, { maxLength: 8 }), (off, on) => {
        const wanted = { year: 2026, holidays: off.filter(day => !on.includes(day)), workdays: on };
        const calendar = holidayCalendar([...publishedHolidays, ownArrangement(wanted, published)]);
        const plain = holidayCalendar([wanted]);
        for (let day = dayNumber('2026-01-01'); day <= dayNumber('2026-12-31'); day += 1) {
          const date = dateOfDay(day);
          expect([date, isWorkingDay(date, calendar)]).toEqual([date, isWorkingDay(date, plain)]);
        }
      }),
      { seed: 26, numRuns: 40 },
    );
  });

  test('names no day of another year and no day twice', () => {
    expect(arrangementFault({ year: 2027, holidays: ['2026-12-31'], workdays: [] })).toBeNull();
    expect(arrangementFault({ year: 2027, holidays: ['2026-05-01'], workdays: [] })).toContain('不在 2027 年');
    expect(arrangementFault({ year: 2027, holidays: ['2027-05-01'], workdays: ['2027-05-01'] })).toContain(
      '不能既放假又上班',
    );
  });

  test.each([
    ['2026-10-31', []],
    ['2026-11-01', [2027]],
    ['2028-01-02', [2028]],
  ] as const)('on %s these years are missing: %j', (today, missing) => {
    expect(missingYears(new Set([2025, 2026]), today, 11)).toEqual(missing);
  });
});

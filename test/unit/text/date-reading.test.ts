import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '#domain/text/date-reading.ts';
import { dateOfSerial } from '#domain/text/excel-serial.ts';

describe('reading a date', () => {
  test.each([
    ['2007年9月25日', '2007-09-25', 'chinese'],
    ['2004-02-06', '2004-02-06', 'iso'],
    ['2004-2-6', '2004-02-06', 'dash'],
    ['2015/12/6', '2015-12-06', 'slash'],
    ['2015.12.16', '2015-12-16', 'dot'],
    ['20150511', '2015-05-11', 'compact'],
    [20150511, '2015-05-11', 'compact'],
    [36961, '2001-03-11', 'serial'],
    ['36961', '2001-03-11', 'serial'],
    [36961.75, '2001-03-11', 'serial'],
    ['２０１５年５月１１日', '2015-05-11', 'chinese'],
    [' 2007 年 9 月 25 日\n', '2007-09-25', 'chinese'],
    ['2015-05-11 00:00:00', '2015-05-11', 'dash'],
    ['2015/5/11 8:30', '2015-05-11', 'slash'],
    [{ date: '2019-01-09' }, '2019-01-09', 'cell'],
    [{ date: '2019-01-09T18:00:00.000Z' }, '2019-01-09', 'cell'],
    [new Date('2019-01-09T00:00:00Z'), '2019-01-09', 'cell'],
  ])('%j is %s', (written, date, spelling) => {
    expect(readDate(written)).toEqual({ ok: true, date, spelling });
  });

  test('a stamp with a zone is the day it was in China', () => {
    expect(readDate('2019-01-08T16:00:00.000Z')).toMatchObject({ date: '2019-01-09' });
    expect(readDate('2019-01-09T00:00:00.000Z')).toMatchObject({ date: '2019-01-09' });
    expect(readDate('2019-01-09T00:00:00+08:00')).toMatchObject({ date: '2019-01-09' });
    expect(readDate('2019-12-31T20:00:00-05:00')).toMatchObject({ date: '2020-01-01' });
  });

  test.each([
    ['', 'empty'],
    ['-', 'empty'],
    ['无', 'empty'],
    ['长期', 'unreadable'],
    ['5/11/15', 'unreadable'],
    ['2015-05/11', 'unreadable'],
    ['2015年5月', 'incomplete'],
    ['2015', 'incomplete'],
    ['2015-02-30', 'impossible'],
    ['20151301', 'impossible'],
    ['1015-02-03', 'out-of-range'],
    ['9999-12-31', 'out-of-range'],
    [-1, 'out-of-range'],
    [Number.NaN, 'out-of-range'],
  ])('%j is %s', (written, reason) => {
    expect(readDate(written)).toEqual({ ok: false, reason });
  });

  test('every day is read back from all its spellings and both date systems', () => {
    const days = fc.date({
      min: new Date('1904-01-02T00:00:00Z'),
      max: new Date('2199-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, day => {
        const date = day.toISOString().slice(0, 10);
        const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
        const serial = Math.floor(Date.UTC(year, month - 1, dayOfMonth) / 86_400_000) + 25_569;
        const spellings = [
          `${year}年${month}月${dayOfMonth}日`,
          `${year}/${month}/${dayOfMonth}`,
          `${year}.${month}.${dayOfMonth}`,
          date.replaceAll('-', ''),
          date,
        ];
        for (const spelling of spellings) expect(readDate(spelling)).toMatchObject({ ok: true, date });
        expect(dateOfSerial(serial, '1900')).toBe(date);
        expect(dateOfSerial(serial - 1462, '1904')).toBe(date);
      }),
      { seed: 8601 },
    );
  });

  test('the 29 February 1900 of spreadsheets is no day, and days before it are not shifted', () => {
    expect(dateOfSerial(60, '1900')).toBeNull();
    expect(dateOfSerial(59, '1900')).toBe('1900-02-28');
    expect(dateOfSerial(61, '1900')).toBe('1900-03-01');
    expect(dateOfSerial(1, '1900')).toBe('1900-01-01');
    expect(dateOfSerial(0, '1904')).toBe('1904-01-01');
  });
});

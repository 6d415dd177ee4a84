import { describe, expect, test } from 'vitest';
import { usualPlatforms } from '#domain/publication/platform.ts';
import { isPlatformField, platformKinds } from '#domain/publication/platform-field.ts';
import { readPasted, receiptDay, receiptVerdict } from '#domain/publication/platform-receipt.ts';

describe('pasted columns', () => {
  test.each([
    ['tabs', '甲-1\tSJ 001\t2026/3/5'],
    ['commas', '甲-1,SJ 001,2026年3月5日 10:00'],
    ['Chinese commas', '甲-1，SJ 001，2026.3.5'],
  ])('parted by %s give our number, the platform’s and the day', (_, text) => {
    expect(readPasted(text, '2026-04-01')).toEqual([{ line: 1, own: '甲-1', number: 'SJ 001', on: '2026-03-05' }]);
  });

  test('keep the numbers of their lines, pass over blank ones, and take the given day where none stands', () => {
    expect(readPasted('甲 1\r\n\r\n乙 2 昨天\n', '2026-04-01')).toEqual([
      { line: 1, own: '甲', number: '1', on: '2026-04-01' },
      { line: 3, own: '乙', number: '2', on: '2026-04-01' },
    ]);
  });

  test.each(['2026-02-30', '昨天', ''])('%j is no day', text => {
    expect(receiptDay(text)).toBeNull();
  });
});

test.each([
  ['new', { entered: null }, '1', []],
  ['same', { entered: '1' }, '1', []],
  ['changes', { entered: '2' }, '1', []],
  ['unknown', null, '1', []],
  ['double', { entered: null }, '1', ['甲']],
  ['unreadable', { entered: null }, '', []],
] as const)('a line is %s', (verdict, known, number, seen) => {
  expect(receiptVerdict({ line: 1, own: '甲', number, on: '2026-03-02' }, known, new Set(seen))).toBe(verdict);
});

test('every column of the platforms that come with the program can be filled', () => {
  const wrong = usualPlatforms.flatMap(({ code, columns }) =>
    platformKinds.flatMap(kind =>
      columns[kind].filter(({ field }) => !isPlatformField(kind, field)).map(({ heading }) => `${code} ${heading}`),
    ),
  );
  expect(wrong).toEqual([]);
});

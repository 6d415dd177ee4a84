import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatTaskSheetNumber, readTaskSheetNumber } from '#domain/code/task-sheet-number.ts';

const parts = fc.record({
  area: fc.integer({ min: 110_000, max: 659_999 }).map(String),
  year: fc.integer({ min: 2000, max: 2099 }),
  department: fc.nat(99),
  task: fc.integer({ min: 1, max: 999 }),
  object: fc.integer({ min: 1, max: 9999 }),
});

describe('任务单号', () => {
  test('it has 20 digits in the order area, year, department, task, object, check', () => {
    const number = formatTaskSheetNumber({ area: '371726', year: 2026, department: 3, task: 12, object: 345 });
    expect(number).toBe('37172620260301203452');
  });

  test('every number is read back, with spaces too', () => {
    fc.assert(
      fc.property(parts, number => {
        const written = formatTaskSheetNumber(number);
        expect(readTaskSheetNumber(written)).toEqual({ ok: true, number });
        expect(readTaskSheetNumber(written.replace(/(.{4})/g, '$1 '))).toEqual({ ok: true, number });
      }),
      { seed: 419 },
    );
  });

  test('any single digit typed wrong is found', () => {
    fc.assert(
      fc.property(parts, fc.nat(19), fc.integer({ min: 1, max: 9 }), (number, place, step) => {
        const written = formatTaskSheetNumber(number);
        const wrong = written.slice(0, place) + ((Number(written[place]) + step) % 10) + written.slice(place + 1);
        expect(readTaskSheetNumber(wrong)).toEqual({ ok: false, reason: 'check' });
      }),
      { seed: 420 },
    );
  });

  test('a number that does not fit its digits is refused', () => {
    const number = { area: '371726', year: 2026, department: 3, task: 12, object: 345 };
    expect(() => formatTaskSheetNumber({ ...number, object: 10_000 })).toThrow(RangeError);
    expect(() => formatTaskSheetNumber({ ...number, task: 0 })).toThrow(RangeError);
    expect(() => formatTaskSheetNumber({ ...number, area: '3717' })).toThrow(RangeError);
  });

  test('other lengths and letters are none', () => {
    expect(readTaskSheetNumber('371726')).toEqual({ ok: false, reason: 'length' });
    expect(readTaskSheetNumber('3717262026030120345X')).toEqual({ ok: false, reason: 'digits' });
  });
});

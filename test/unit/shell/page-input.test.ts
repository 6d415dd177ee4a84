import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '#contract/app-error.ts';
import { parseDrawId, parseDroppedPath, parseFileKind, parseGrant, parseNothing } from '#shell/page-input.ts';

const parsers = { parseDrawId, parseDroppedPath, parseFileKind, parseGrant, parseNothing };

describe('what a page sends to the main process', () => {
  test('is taken when it has the shape that is expected', () => {
    expect(parseFileKind('table')).toBe('table');
    expect(parseGrant('Zk3_9-abcdefghijklmnop')).toBe('Zk3_9-abcdefghijklmnop');
    expect(parseDrawId(12)).toBe(12);
    expect(parseDrawId(null)).toBeNull();
    expect(parseDroppedPath('/home/clerk/名录库.XLSX')).toBe('/home/clerk/名录库.XLSX');
    expect(() => parseNothing(null)).not.toThrow();
  });

  test.each(['constructor', '__proto__', 'exe', 7])('%j is no kind of file', input => {
    expect(() => parseFileKind(input)).toThrow(AppError);
  });

  test.each(['', 'short', '../../../../etc/passwd', 'x'.repeat(65), { length: 20 }])('%j is no grant', input => {
    expect(() => parseGrant(input)).toThrow(AppError);
  });

  test.each(['名录库.xlsx', './名录库.xlsx', '/etc/passwd', '/home/clerk/a.exe', '/home/a\0.xlsx', 5])(
    '%j is no file that could have been dropped',
    input => {
      expect(() => parseDroppedPath(input)).toThrow(AppError);
    },
  );

  test('is either taken or refused with a sentence, and never ends in another error', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(parsers)), fc.anything(), (parse, input) => {
        try {
          parse(input);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameLength, namePages } from '#renderer/features/draw/audience/name-pages.ts';

const short = '云河县福伟化工有限公司';
const long = '山东省菏泽市云河县鲁西南现代农业生产资料连锁经营有限公司';

describe('Drawn names on the projector', () => {
  test('ten names of one line fill a page', () => {
    expect(namePages(Array(23).fill(short), 20)).toEqual([
      { start: 0, end: 10 },
      { start: 10, end: 20 },
      { start: 20, end: 23 },
    ]);
  });

  test('names of two lines take the room of one and a half', () => {
    expect(namePages(Array(7).fill(long), 20)).toEqual([
      { start: 0, end: 6 },
      { start: 6, end: 7 },
    ]);
  });

  test('a Latin letter takes less room than a Chinese sign', () => {
    expect(nameLength('KFC')).toBeLessThan(nameLength('肯德基'));
  });

  test('every name stands on exactly one page, in its order', () => {
    const names = fc.array(fc.constantFrom(short, long));
    fc.assert(
      fc.property(names, given => {
        const pages = namePages(given, 20);
        expect(pages.flatMap(({ start, end }) => given.slice(start, end))).toEqual(given);
        expect(pages.every(({ start, end }) => end > start)).toBe(true);
      }),
      { seed: 5 },
    );
  });
});

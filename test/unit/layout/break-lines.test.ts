import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines } from '#domain/layout/break-lines.ts';
import { unbreakableGroups } from '#domain/layout/unbreakable-groups.ts';
import { halfWidths, NOT_AT_END, NOT_AT_HEAD, officialText } from './chinese-text.ts';

const texts = (text: string, width: number) => breakLines(text, width, halfWidths).map(line => line.text);
/** A width in which every word of the text has room. */
const roomyWidth = (text: string, extra: number) =>
  Math.max(2, ...unbreakableGroups(text).map(group => halfWidths(group.trimEnd()))) + extra;

describe('line breaking', () => {
  test('a page line of 28 ideographs takes 28 and no more', () => {
    expect(texts('检'.repeat(57), 56)).toEqual(['检'.repeat(28), '检'.repeat(28), '检']);
  });

  test('a stop goes to the next line together with the sign before it', () => {
    expect(texts('检查结果公告如下。', 16)).toEqual(['检查结果公告如', '下。']);
  });

  test('an opening bracket goes to the next line', () => {
    expect(texts('根据有关规定《条例》', 14)).toEqual(['根据有关规定', '《条例》']);
  });

  test.each([
    ['自检查通知书到2026年止', '2026年'],
    ['比例不低于检查数之3.5%的', '3.5%'],
    ['联系电话请拨打0530-5554832', '0530-5554832'],
    ['通知书编号云检通〔2026〕12号', '通〔2026〕12号'],
    ['本年度之任务第001号公告', '第001号'],
    ['断网时可用核验网页verify.html', 'verify.html'],
  ])('%s keeps %s in one line at every width that has room for it', (text, kept) => {
    for (let width = halfWidths(kept); width <= halfWidths(text); width += 1) {
      expect(texts(text, width).some(line => line.includes(kept))).toBe(true);
    }
  });

  test('dashes and ellipses of two signs are not divided', () => {
    for (let width = 6; width < 30; width += 1) {
      const lines = texts('名单……见附件——共十二户', width);
      expect(lines.some(line => line.includes('……'))).toBe(true);
      expect(lines.some(line => line.includes('——'))).toBe(true);
    }
  });

  test('a document number wider than its column is divided outside its brackets first', () => {
    expect(texts('云市监抽〔2026〕12号', 10)).toEqual(['云市监抽', '〔2026〕', '12号']);
  });

  test('a code wider than its line is cut, because it must not leave the paper', () => {
    expect(texts('92371721M03046709E', 10)).toEqual(['92371721M0', '3046709E']);
  });

  test('a line feed ends a paragraph, and an empty paragraph keeps its line', () => {
    const lines = breakLines('一\n\n二', 20, halfWidths);
    expect(lines.map(({ text, start, endsParagraph }) => [text, start, endsParagraph])).toEqual([
      ['一', 0, true],
      ['', 2, true],
      ['二', 3, true],
    ]);
  });

  test('the first line may be narrower than the others, as an indent makes it', () => {
    const lines = breakLines('检查对象公告任务', line => (line === 0 ? 6 : 10), halfWidths);
    expect(lines.map(line => line.text)).toEqual(['检查对', '象公告任务']);
  });

  test('a width that is not positive is a mistake of the caller', () => {
    expect(() => breakLines('检查', 0, halfWidths)).toThrow(RangeError);
    expect(() => breakLines('检查', Number.NaN, halfWidths)).toThrow(RangeError);
  });
});

describe('every text', () => {
  const cases = fc.tuple(officialText, fc.nat(40));

  test('is complete: only spaces at the ends of lines disappear', () => {
    fc.assert(
      fc.property(officialText, fc.integer({ min: 1, max: 60 }), (text, width) => {
        const lines = breakLines(text, width, halfWidths);
        for (const line of lines) expect(text.slice(line.start, line.start + line.text.length)).toBe(line.text);
        const between = lines.map((line, index) => text.slice(line.start + line.text.length, lines[index + 1]?.start));
        expect(between.join('').replaceAll(' ', '')).toBe('');
      }),
      { seed: 9704 },
    );
  });

  test('has no line wider than the type area unless a single sign is', () => {
    fc.assert(
      fc.property(officialText, fc.integer({ min: 1, max: 60 }), (text, width) => {
        for (const line of breakLines(text, width, halfWidths)) {
          expect(line.width).toBe(halfWidths(line.text));
          expect(line.width <= width || Array.from(line.text).length === 1).toBe(true);
        }
      }),
      { seed: 9705 },
    );
  });

  test('has no stop or closing bracket at the head of a line, no opening one at its end', () => {
    fc.assert(
      fc.property(cases, ([text, extra]) => {
        const lines = texts(text, roomyWidth(text, extra));
        for (const line of lines.slice(1)) expect(NOT_AT_HEAD).not.toContain(line[0]);
        for (const line of lines.slice(0, -1)) expect(NOT_AT_END).not.toContain(line.at(-1));
      }),
      { seed: 15834 },
    );
  });

  test('has its numbers, years and words whole', () => {
    fc.assert(
      fc.property(cases, ([text, extra]) => {
        const lines = texts(text, roomyWidth(text, extra));
        for (const [index, line] of lines.entries()) {
          const neighbours = `${line.at(-1) ?? ''}${lines[index + 1]?.[0] ?? ''}`;
          const wasSpace = text.includes(`${line} `);
          if (!wasSpace) expect(neighbours).not.toMatch(/^[\w%./-]{2}$|^\d年$/);
        }
      }),
      { seed: 2012 },
    );
  });

  test('fills its lines: the next word would not have fitted', () => {
    fc.assert(
      fc.property(cases, ([text, extra]) => {
        const width = roomyWidth(text, extra);
        const lines = breakLines(text, width, halfWidths);
        for (const [index, line] of lines.slice(0, -1).entries()) {
          const next = lines[index + 1];
          const group = unbreakableGroups(text.slice(next?.start))[0] ?? '';
          const used = halfWidths(text.slice(line.start, next?.start));
          expect(used + halfWidths(group.trimEnd())).toBeGreaterThan(width);
        }
      }),
      { seed: 28 },
    );
  });
});

import { array, assert, constantFrom, integer, option, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContentPart } from '#domain/document/paper-content.ts';
import { headingNumbers, ownText, paragraph, renumber } from '#renderer/features/paper/edits/outline.ts';
import {
  insertPart,
  joinParagraph,
  movePart,
  pasteLines,
  removePart,
  setLevel,
  shiftLevel,
  splitParagraph,
  typeText,
} from '#renderer/features/paper/edits/part-edits.ts';
import { keyOfPart } from '#renderer/features/paper/edits/part-key.ts';

const table: ContentPart = { kind: 'remark', text: '单位：户' };
const paper = renumber([
  paragraph('现将有关事项通知如下：', undefined),
  paragraph('会议时间', 1),
  paragraph('上午', 2),
  paragraph('下午', 2),
  paragraph('会议地点', 1),
  paragraph('三楼', 2),
]);
const texts = (parts: readonly ContentPart[]) => parts.map(part => (part.kind === 'paragraph' ? part.text : part.kind));

describe('The numbers of headings', () => {
  test('are written for the person, each level anew below the one above it', () => {
    expect(texts(paper)).toEqual([
      '现将有关事项通知如下：',
      '一、会议时间',
      '（一）上午',
      '（二）下午',
      '二、会议地点',
      '（一）三楼',
    ]);
  });

  test('stay in order when a heading is taken away, moved, or given another level', () => {
    expect(texts(removePart(paper, 1)).slice(1, 4)).toEqual(['（一）上午', '（二）下午', '一、会议地点']);
    expect(texts(movePart(paper, 4, -1)).slice(3, 5)).toEqual(['二、会议地点', '（一）下午']);
    expect(texts(setLevel(paper, 1, undefined))[4]).toBe('一、会议地点');
    expect(texts(shiftLevel(paper, 0, 1)).slice(0, 2)).toEqual(['一、现将有关事项通知如下：', '二、会议时间']);
  });

  test('a number that is typed or pasted in front of a heading is the one that stands there', () => {
    expect(texts(typeText(paper, 1, '一、会议的时间'))[1]).toBe('一、会议的时间');
    expect(texts(typeText(paper, 1, '1.会议的时间'))[1]).toBe('一、会议的时间');
  });

  test('the lowest level is not shifted further, nor body text upwards', () => {
    const lowest = [paragraph('（1）甲', 4)];
    expect(shiftLevel(lowest, 0, 1)).toBe(lowest);
    expect(shiftLevel(paper, 0, -1)).toBe(paper);
  });
});

describe('Typing in paragraphs', () => {
  test('Enter splits at the caret, replaces what is selected, and goes on in body text', () => {
    const split = splitParagraph(paper, 1, 2, 2);
    expect(texts(split.parts).slice(1, 3)).toEqual(['一、会议', '时间']);
    expect(split).toMatchObject({ place: 2, caret: 0 });
    expect(texts(splitParagraph(paper, 0, 1, 9).parts).slice(0, 2)).toEqual(['现', '下：']);
  });

  test('Backspace at the head joins a paragraph to the one before it, without its number', () => {
    const joined = joinParagraph(paper, 2);
    expect(joined && texts(joined.parts).slice(1, 3)).toEqual(['一、会议时间上午', '（一）下午']);
    expect(joined).toMatchObject({ place: 1, caret: 4 });
  });

  test('nothing joins the first paragraph, or one below a table', () => {
    expect(joinParagraph(paper, 0)).toBeNull();
    expect(joinParagraph([table, paragraph('甲', undefined)], 1)).toBeNull();
  });

  test('several pasted lines become as many paragraphs, with the caret behind the last', () => {
    const pasted = pasteLines(paper, 0, 1, 1, ['甲', '乙', '丙']);
    expect(texts(pasted.parts).slice(0, 3)).toEqual(['现甲', '乙', '丙将有关事项通知如下：']);
    expect(pasted).toMatchObject({ place: 2, caret: 1 });
  });

  test('a paragraph stays the same one while it is typed in, split behind, or moved', () => {
    const key = keyOfPart(paper[1] as ContentPart);
    expect(keyOfPart(typeText(paper, 1, '时间')[1] as ContentPart)).toBe(key);
    expect(keyOfPart(splitParagraph(paper, 1, 2, 2).parts[1] as ContentPart)).toBe(key);
    expect(keyOfPart(movePart(paper, 1, -1)[0] as ContentPart)).toBe(key);
    expect(keyOfPart(insertPart(paper, 0, table)[2] as ContentPart)).toBe(key);
  });
});

const anyParts = array(
  tuple(
    string({ unit: constantFrom('甲', '乙', '一', '、', '1', '.', '（', '）'), maxLength: 8 }),
    option(constantFrom(1, 2, 3, 4)),
  ),
  { minLength: 1, maxLength: 8 },
).map(list =>
  renumber(list.map(([text, level]) => paragraph(text, (level ?? undefined) as 1 | 2 | 3 | 4 | undefined))),
);
const seeded = { seed: 9704, numRuns: 400 };

test('numbering a text twice changes nothing the second time, whatever stands in it', () => {
  assert(
    property(anyParts, parts => {
      expect(renumber(parts)).toEqual(parts);
      expect(headingNumbers(parts).every((number, at) => number === '' || texts(parts)[at]?.startsWith(number))).toBe(
        true,
      );
    }),
    seeded,
  );
});

test('splitting body text and joining it again gives back the same words', () => {
  assert(
    property(anyParts, integer({ min: 0, max: 7 }), integer({ min: 0, max: 8 }), (parts, wanted, caret) => {
      const place = wanted % parts.length;
      const part = parts[place];
      if (part?.kind !== 'paragraph' || part.level !== undefined) return;
      const at = Math.min(caret, ownText(part).length);
      const split = splitParagraph(parts, place, at, at);
      expect(joinParagraph(split.parts, split.place)?.parts).toEqual(parts);
    }),
    seeded,
  );
});

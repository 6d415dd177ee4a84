import { describe, expect, test } from 'vitest';
import { headingLevelOf, partHeading } from '#domain/document/heading-level.ts';
import { attachmentEntries, attachmentLabel } from '#domain/document/official-paper.ts';

describe('headings of official papers', () => {
  test.each([
    ['一、总体要求', 1],
    ['十二、附则', 1],
    ['（一）健全机制。各单位要', 2],
    ['(十九) 统筹做好督查考核。', 2],
    ['1. 统筹抽查任务', 3],
    ['12．合理确定比例', 3],
    ['（1）A类企业', 4],
  ])('%s has level %i', (text, level) => {
    expect(headingLevelOf(text)).toBe(level);
  });

  test.each(['2026年3月1日', '1.5%以上的企业', '第一，', '（略）', '一方面，', ''])('%s is no heading', text => {
    expect(headingLevelOf(text)).toBeNull();
  });

  test('a heading followed by text in its paragraph ends with its first sentence', () => {
    expect(partHeading('（一）健全机制。各单位要负责。')).toEqual({
      heading: '（一）健全机制。',
      rest: '各单位要负责。',
    });
    expect(partHeading('一、总体要求')).toEqual({ heading: '一、总体要求', rest: '' });
  });

  test('a numbered paragraph whose first sentence is long is text throughout', () => {
    const text = `（一）${'各成员单位'.repeat(10)}。`;
    expect(partHeading(text)).toEqual({ heading: '', rest: text });
  });
});

describe('attachments', () => {
  test('one has no number, several are counted, and no name ends with a stop', () => {
    expect(attachmentEntries(['名单。'])).toEqual([{ number: '', name: '名单' }]);
    expect(attachmentEntries(['名单；', '附件1'])).toEqual([
      { number: '1. ', name: '名单' },
      { number: '2. ', name: '附件1' },
    ]);
    expect([attachmentLabel(0, 1), attachmentLabel(1, 2)]).toEqual(['附件', '附件2']);
  });
});

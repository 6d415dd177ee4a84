import { describe, expect, test } from 'vitest';
import { fillContent } from '#domain/document/fill-content.ts';
import type { MergeValues } from '#domain/document/merge-fields.ts';
import { officialPaperOf } from '#domain/document/official-of-content.ts';
import type { PaperContent } from '#domain/document/paper-content.ts';
import { blankContent } from '../../core/support/paper-work.ts';

const values: MergeValues = new Map(
  Object.entries({ 任务单号: '3717', 来文文号: '菏市监字〔2026〕7号', 来文机关: '菏泽市市场监督管理局', 空: '' }).map(
    ([name, text]) => [name, { text, isRequired: name !== '空' }],
  ),
);

function officialOf(change: Partial<PaperContent>) {
  const { content, faults } = fillContent({ ...blankContent, ...change }, { values, table: () => null });
  expect(faults).toEqual([]);
  return officialPaperOf(content, { number: null, issuedOn: '2026-06-22', bureau: '云河县市场监督管理局' });
}

describe('a form', () => {
  const boxes = {
    kind: 'boxes',
    boxes: [{ label: '意见', text: '任务单{任务单号}\n\n签名：', heightMillimetres: 20 }],
  };
  const form: Partial<PaperContent> = {
    format: '表单',
    headWord: '任务单号：{任务单号}',
    code: '{任务单号}',
    signing: '不署名',
    parts: [boxes as PaperContent['parts'][number]],
  };

  test('keeps its boxes, and has number and code filled in', () => {
    const paper = officialOf(form);
    expect(paper).toMatchObject({ format: '表单', code: '3717', head: { word: '任务单号：3717' } });
    expect(paper.parts).toEqual([
      { kind: 'boxes', boxes: [{ label: '意见', text: '任务单3717\n\n签名：', heightMillimetres: 20 }] },
    ]);
    expect(paper.signature).toBeUndefined();
  });

  test('without a code has none', () => {
    expect(officialOf({ ...form, code: '{空}' })).not.toHaveProperty('code');
  });
});

describe('a paper that is passed on', () => {
  const forwarded = (letter: NonNullable<NonNullable<PaperContent['attachments'][number]['text']>['letter']>) =>
    officialOf({ attachments: [{ name: '来文', isLying: false, text: { title: '来文', parts: [], letter } }] });

  test('keeps number, addressee, signature and date of its own, and no seal', () => {
    const letter = { number: '{来文文号}', addressee: '各县区局：', unit: '{来文机关}', date: '2026年4月30日' };
    expect(forwarded(letter).attachments?.[0]?.text).toEqual({
      title: '来文',
      parts: [],
      numberUnderTitle: '菏市监字〔2026〕7号',
      addressee: '各县区局',
      signature: { units: ['菏泽市市场监督管理局'], date: '2026年4月30日', seal: null },
    });
  });

  test('has nothing around its text where nothing is known', () => {
    const letter = { number: '', addressee: '', unit: '{空}', date: '' };
    expect(forwarded(letter).attachments?.[0]?.text).toEqual({ title: '来文', parts: [] });
  });
});

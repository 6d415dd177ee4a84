import { describe, expect, test } from 'vitest';
import { endsWithKind } from '#domain/document/document-kind.ts';
import type { FilledContent } from '#domain/document/fill-content.ts';
import { type DraftFacts, paperFindings } from '#domain/document/paper-findings.ts';
import { blankContent } from '../../core/support/paper-work.ts';

const sound: FilledContent = { ...blankContent, parts: [], attachments: [], addressee: '各成员单位' };
const facts: DraftFacts = {
  content: sound,
  faults: [],
  number: { mark: '云市监发', year: 2026, sequence: 1 },
  issuedOn: '2026-03-02',
  today: '2026-03-02',
  bureau: '云河县市场监督管理局',
};
const rulesOf = (change: Partial<DraftFacts>) => paperFindings({ ...facts, ...change }).map(({ rule }) => rule);
const content = (change: Partial<FilledContent>) => ({ content: { ...sound, ...change } });

describe('what is found before a paper is issued', () => {
  test('nothing in a sound one', () => {
    expect(paperFindings(facts)).toEqual([]);
  });

  test.each<[string, Partial<DraftFacts>]>([
    ['number', { number: { mark: '云市监发', year: 2025, sequence: 9 } }],
    ['date', { issuedOn: '2026-03-03' }],
    ['title-kind', content({ title: '关于做好抽查工作' })],
    ['no-addressee', content({ addressee: ' ' })],
    ['attachment', content({ attachments: [{ name: '名单', isLying: false, text: null }] })],
    ['personal-data', content({ parts: [{ kind: 'paragraph', text: '联系人手机13812345678。' }] })],
    ['empty-table', { faults: [{ rule: 'empty-table', place: '正文', name: 'results' }] }],
  ])('%s is a warning that blocks nothing', (rule, change) => {
    expect(rulesOf(change)).toEqual([rule]);
    expect(paperFindings({ ...facts, ...change }).every(({ blocks }) => !blocks)).toBe(true);
  });

  test.each<[string, Partial<DraftFacts>]>([
    ['missing-field', { faults: [{ rule: 'missing-field', place: '标题', name: '会议名称' }] }],
    ['unknown-field', { faults: [{ rule: 'unknown-field', place: '标题', name: '会名' }] }],
    ['blank-title', content({ title: ' ' })],
    ['no-organ', content({ organs: [''] })],
  ])('%s has to be mended first', (rule, change) => {
    expect(paperFindings({ ...facts, ...change })).toMatchObject([{ rule, blocks: true }]);
  });

  test.each<[string, Partial<DraftFacts>]>([
    ['attachment', content({ parts: [{ kind: 'paragraph', text: '名单见附件2。' }] })],
    ['personal-data', content({ note: '此件公开发布', parts: [{ kind: 'paragraph', text: '手机13812345678。' }] })],
  ])('%s has to be mended where it would do harm', (rule, change) => {
    expect(paperFindings({ ...facts, ...change })).toMatchObject([{ rule, blocks: true }]);
  });

  test('an attachment without a name is one that has to be mended', () => {
    const found = paperFindings({ ...facts, ...content({ attachments: [{ name: '', isLying: false, text: null }] }) });
    expect(found[0]).toMatchObject({ rule: 'attachment', blocks: true });
  });

  test('what blocks comes first', () => {
    expect(rulesOf({ issuedOn: '2026-03-03', ...content({ title: '' }) })).toEqual(['blank-title', 'date']);
  });
});

test.each([
  ['关于召开会议的通知', true],
  ['抽查工作实施方案（试行）', true],
  ['2026年第1期简报', true],
  ['关于召开会议', false],
  ['通知各单位', false],
])('%s ends with a 文种: %s', (title, ends) => {
  expect(endsWithKind(title)).toBe(ends);
});

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
};
const rulesOf = (change: Partial<DraftFacts>) => paperFindings({ ...facts, ...change }).map(({ rule }) => rule);
const content = (change: Partial<FilledContent>) => ({ content: { ...sound, ...change } });

describe('what is found before a paper is issued', () => {
  test('nothing in a sound one', () => {
    expect(paperFindings(facts)).toEqual([]);
  });

  test.each<[string, Partial<DraftFacts>]>([
    ['number-year', { number: { mark: '云市监发', year: 2025, sequence: 9 } }],
    ['future-date', { issuedOn: '2026-03-03' }],
    ['title-kind', content({ title: '关于做好抽查工作' })],
    ['no-addressee', content({ addressee: ' ' })],
    ['attachment-text', content({ attachments: [{ name: '名单', isLying: false, text: null }] })],
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
    ['attachment-name', content({ attachments: [{ name: '', isLying: false, text: null }] })],
  ])('%s has to be mended first', (rule, change) => {
    expect(paperFindings({ ...facts, ...change })).toMatchObject([{ rule, blocks: true }]);
  });

  test('what blocks comes first', () => {
    expect(rulesOf({ issuedOn: '2026-03-03', ...content({ title: '' }) })).toEqual(['blank-title', 'future-date']);
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

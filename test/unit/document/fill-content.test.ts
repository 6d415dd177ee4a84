import { describe, expect, test } from 'vitest';
import { fillContent, type MergeData } from '#domain/document/fill-content.ts';
import type { ContentPart, PaperContent } from '#domain/document/paper-content.ts';
import { blankContent } from '../../core/support/paper-work.ts';

const given: Record<string, string> = { 任务: '一季度抽查', 议题: '通报情况；\n研究任务。', 空: '', 可空: '' };
const data: MergeData = {
  values: new Map(Object.entries(given).map(([name, text]) => [name, { text, isRequired: name !== '可空' }])),
  table: source =>
    source === '名单'
      ? { columns: ['序号', '名称', '地址'].map(title => ({ title, width: 'content' })), rows: [['1', '甲店', '东街']] }
      : source === '空表'
        ? { columns: [{ title: '序号', width: 'content' }], rows: [] }
        : null,
};
const filled = (change: Partial<PaperContent>) => fillContent({ ...blankContent, ...change }, data);
const partsOf = (...parts: ContentPart[]) => filled({ parts });

describe('a paper filled from the records', () => {
  test('has its fields in every text, the names of attachments and 抄送 among them', () => {
    const { content, faults } = filled({
      title: '关于{任务}的通知',
      addressee: '{任务}各单位',
      note: '{任务}',
      attachments: [{ name: '{任务}名单', isLying: false, text: { title: '{任务}', parts: [] } }],
      copies: { label: '抄送', to: '{任务}' },
    });
    expect(JSON.stringify(content)).not.toContain('{任务}');
    expect(content.attachments[0]).toMatchObject({ name: '一季度抽查名单', text: { title: '一季度抽查' } });
    expect(faults).toEqual([]);
  });

  test('sets a value of several lines as several paragraphs, and keeps the level with the first', () => {
    const { content } = partsOf({ kind: 'paragraph', level: 1, text: '一、{议题}' });
    expect(content.parts).toEqual([
      { kind: 'paragraph', level: 1, text: '一、通报情况；' },
      { kind: 'paragraph', text: '研究任务。' },
    ]);
  });

  test('leaves out a paragraph that held only what was not entered', () => {
    expect(partsOf({ kind: 'paragraph', text: '{可空}' }).content.parts).toEqual([]);
  });

  test('names what is missing and what nobody knows by the words where it stands', () => {
    const { faults } = partsOf(
      { kind: 'paragraph', text: '经研究，定于近日召开会议，议题是{空}' },
      { kind: 'fields', fields: [{ label: '地点', value: '{会场}' }] },
    );
    expect(faults).toEqual([
      { rule: 'missing-field', place: '正文“经研究，定于近日召开会议…”', name: '空' },
      { rule: 'unknown-field', place: '正文“地点”', name: '会场' },
    ]);
  });

  test('takes of a data table the columns that are wanted, in their order', () => {
    const { content, faults } = partsOf({ kind: 'data-table', source: '名单', columns: ['名称', '序号'] });
    expect(content.parts).toEqual([
      {
        kind: 'table',
        columns: [
          { title: '名称', width: 'content' },
          { title: '序号', width: 'content' },
        ],
        rows: [['甲店', '1']],
      },
    ]);
    expect(faults).toEqual([]);
  });

  test('says of a data table what it does not have', () => {
    const { faults } = partsOf(
      { kind: 'data-table', source: '没有' },
      { kind: 'data-table', source: '空表' },
      { kind: 'data-table', source: '名单', columns: ['电话'] },
    );
    expect(faults.map(({ rule, name }) => [rule, name])).toEqual([
      ['unknown-table', '没有'],
      ['empty-table', '空表'],
      ['unknown-column', '电话'],
    ]);
  });
});

import { expect, test } from 'vitest';
import { mergeData } from '#core/paper/merge/merge-data.ts';
import { fillText } from '#domain/document/merge-fields.ts';

const offered = {
  fields: [
    { name: '检查结果', value: '未发现问题', isOptional: true },
    { name: '任务名称', value: '一季度抽查' },
    { name: '发现问题', value: '', isOptional: true },
    { name: '联系电话', value: '' },
  ],
  tables: [],
};
const field = (name: string, kind: 'line' | 'date' = 'line') => ({ name, kind, isRequired: true, example: '' });
const fill = (text: string, fields: ReturnType<typeof field>[], entered: Record<string, string>) =>
  fillText(text, mergeData(offered, fields, entered).values);

test('what somebody typed goes before the record, and the record stands where nothing was typed', () => {
  expect(fill('{检查结果}', [field('检查结果')], {}).text).toBe('未发现问题');
  expect(fill('{检查结果}', [field('检查结果')], { 检查结果: ' 已改正 ' }).text).toBe('已改正');
});

test('a date that was chosen stands as official papers write it', () => {
  expect(fill('{期限}', [field('期限', 'date')], { 期限: '2026-07-08' }).text).toBe('2026年7月8日');
  expect(fill('{期限}', [field('期限', 'date')], { 期限: '另行通知' }).text).toBe('另行通知');
});

test('what is written by hand at the place may stand empty; what the bureau has to know may not', () => {
  const { text, missing } = fill('{任务名称}{发现问题}{联系电话}', [], {});
  expect(text).toBe('一季度抽查{联系电话}');
  expect(missing).toEqual(['联系电话']);
});

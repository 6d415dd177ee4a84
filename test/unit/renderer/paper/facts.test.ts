import { expect, test } from 'vitest';
import { textPieces } from '#renderer/features/paper/edits/merge-text.ts';
import { fieldStates } from '#renderer/features/paper/facts/field-states.ts';
import { matchesInitials } from '#renderer/features/paper/facts/name-match.ts';
import { markYears } from '#renderer/features/paper/number/series-years.ts';
import { lineDifferences } from '#renderer/features/paper/writing/line-differences.ts';

test('merge fields are found in a text, which the pieces give back whole', () => {
  const text = '定于{会议时间}召开{会议名称}，{ 未闭合 a+{b';
  const pieces = textPieces(text);
  expect(pieces.flatMap(({ field }) => field ?? [])).toEqual(['会议时间', '会议名称']);
  expect(pieces.map(piece => piece.text).join('')).toBe(text);
});

test('a field is filled by the records, typed in, still empty, or known to nobody', () => {
  const state = fieldStates(
    {
      known: [
        { name: '单位名称', value: '云河县市场监督管理局' },
        { name: '联系电话', value: '' },
      ],
      fields: [
        { name: '会议时间', kind: 'line', isRequired: true, example: '' },
        { name: '会议地点', kind: 'line', isRequired: true, example: '' },
      ],
    },
    { 会议时间: '7月8日', 会议地点: '  ' },
  );
  expect(['单位名称', '联系电话', '会议时间', '会议地点', '会议名'].map(state)).toEqual([
    'known',
    'empty',
    'entered',
    'empty',
    'unknown',
  ]);
});

test('a template is found by its words, by its initials, and by both', () => {
  expect(matchesInitials('会议通知 D23', 'hytz')).toBe(true);
  expect(matchesInitials('会议通知 D23', '通知 d23')).toBe(true);
  expect(matchesInitials('会议通知 D23', '纪要')).toBe(false);
  expect(matchesInitials('会议通知 D23', ' ')).toBe(true);
});

test('two texts compared name what stands in only one of them, in order', () => {
  expect(lineDifferences(['题', '甲', '乙', '尾'], ['题', '乙', '丙', '尾'])).toEqual([
    { side: 'both', text: '题' },
    { side: 'mine', text: '甲' },
    { side: 'both', text: '乙' },
    { side: 'theirs', text: '丙' },
    { side: 'both', text: '尾' },
  ]);
  expect(lineDifferences(['甲', '甲'], ['甲'])).toHaveLength(2);
});

test('purposes with the same 代字 share its numbers, and this year can always be looked at', () => {
  const years = [{ year: 2025, last: 3, gaps: 0 }];
  expect(
    markYears(
      [
        { purpose: '函', mark: '云市监函', years },
        { purpose: '通知', mark: '云市监函', years },
      ],
      2026,
    ),
  ).toEqual([{ mark: '云市监函', purposes: ['函', '通知'], years: [2026, 2025] }]);
});

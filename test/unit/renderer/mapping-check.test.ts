import { expect, test } from 'vitest';
import type { Inspection } from '#renderer/features/import/import-kind.ts';
import { isTwice, obstacleOf } from '#renderer/features/import/mapping-check.ts';

const inspection: Inspection = {
  fileName: '名单.xlsx',
  fileKind: 'xlsx',
  encoding: null,
  sheets: [{ index: 0, name: 'Sheet1', rows: 2, empty: false, hidden: false }],
  sheet: 0,
  headerRow: 1,
  headings: ['企业名称', '代码', '备注'],
  mapping: ['name', 'creditCode', null],
  fields: [
    { key: 'name', name: '名称', required: true },
    { key: 'creditCode', name: '统一社会信用代码', required: false },
  ],
  preview: [{ rowNumber: 2, cells: ['云河县诚瑞养殖专业合作社', '93371726BB5125750A', null] }],
  notes: [],
  mappings: [],
  source: '',
};

test('columns that feed every needed field once may be imported', () => {
  expect(obstacleOf(inspection, ['name', 'creditCode', null])).toBeNull();
  expect(obstacleOf(inspection, ['name', null, null])).toBeNull();
});

test('a needed field without a column is named', () => {
  expect(obstacleOf(inspection, [null, 'creditCode', null])).toBe('还没有指定哪一列是「名称」。');
});

test('two columns for one field are refused, and both are marked', () => {
  const mapping = ['name', 'name', null];
  expect(obstacleOf(inspection, mapping)).toBe('有两列都对应「名称」，请只留一列。');
  expect([0, 1, 2].map(column => isTwice(mapping, column))).toEqual([true, true, false]);
});

test('without rows under the headings there is nothing to import', () => {
  expect(obstacleOf({ ...inspection, preview: [] }, ['name', null, null])).toContain('列名下面没有数据');
});

import { beforeAll, describe, expect, test } from 'vitest';
import type { CellValue } from '#domain/registry/cell-value.ts';
import { findHeaderRow } from '#domain/registry/header-row.ts';
import { proposeMapping } from '#domain/registry/headings.ts';
import { type ItemField, itemFields, itemFillDownFields } from '#domain/registry/item-fields.ts';
import { readItemRow } from '#domain/registry/item-row.ts';
import { demoRows, mappedCells } from './demo-workbook.ts';

const complete: Partial<Record<ItemField, CellValue>> = {
  category: '登记事项检查',
  name: '名称规范使用情况的检查',
  objectScope: '企业、个体工商户',
  itemClass: '一般检查事项',
  methods: '实地核查、书面检查、网络监测',
  basis: '《企业名称登记管理规定》第二十三条；《市场主体登记管理条例》第三十六条',
  ratio: '3%',
  frequency: '=1',
};
const read = (cells: Partial<Record<ItemField, CellValue>>) => readItemRow({ ...complete, ...cells });

describe('a row of 抽查事项', () => {
  test('that is complete is taken without a word', () => {
    const { record, problems, repairs } = read({});
    expect([problems, repairs]).toEqual([[], []]);
    expect(record).toMatchObject({
      itemClass: 'general',
      methods: ['site', 'paper', 'network'],
      basis: ['《企业名称登记管理规定》第二十三条', '《市场主体登记管理条例》第三十六条'],
      ratio: { kind: 'ratio', bp: 300 },
      frequency: { kind: 'perYear', operator: '=', times: 1 },
    });
  });

  test('in the words of Jiangxi has the same codes', () => {
    expect(read({ methods: '现场核查，网络监测' }).record?.methods).toEqual(['site', 'network']);
  });

  test.each([
    [{ ratio: '根据实际情况确定' }, 'ratio-in-words'],
    [{ ratio: null }, 'ratio-in-words'],
    [{ ratio: 3 }, 'ratio-in-words'],
    [{ frequency: '按需' }, 'frequency-in-words'],
    [{ itemClass: '特殊' }, 'unknown-item-class'],
    [{ methods: '占卜' }, 'unknown-method'],
    [{ methods: null }, 'unknown-method'],
    [{ basis: null }, 'blank-basis'],
    [{ category: null }, 'blank-category'],
    [{ validFrom: '明天' }, 'unreadable-date'],
  ])('with %j is kept with the warning %s', (cells, kind) => {
    const { record, problems } = read(cells);
    expect(record).not.toBeNull();
    expect(problems).toMatchObject([{ kind, severity: 'warning' }]);
  });

  test('without a name is refused', () => {
    expect(read({ name: null })).toMatchObject({ record: null, problems: [{ kind: 'blank-name', severity: 'error' }] });
  });

  test('unknown methods are kept beside the known ones', () => {
    const { record } = read({ methods: '实地核查、占卜' });
    expect(record).toMatchObject({ methods: ['site'], otherMethods: ['占卜'] });
  });

  test('a frequency behind the ratio counts where there is no other', () => {
    const { record } = read({ ratio: '3%;1次/年', frequency: null });
    expect(record).toMatchObject({ ratio: { bp: 300 }, frequency: { times: 1 } });
  });

  test('numbers below 「抽查比例（%）」 are percents, a bare 0.03 is the share of a sheet', () => {
    expect(readItemRow({ ...complete, ratio: 3 }, { ratioUnit: '%' }).record?.ratio).toMatchObject({ bp: 300 });
    expect(read({ ratio: 0.03 }).record?.ratio).toMatchObject({ bp: 300 });
  });
});

describe('the items of the demo county', () => {
  let readings: ReturnType<typeof readItemRow>[];

  beforeAll(async () => {
    const rows = await demoRows('随机抽查事项清单-云河县.xlsx');
    const header = findHeaderRow(itemFields, rows);
    const { columns } = proposeMapping(itemFields, header?.headings ?? []);
    const above: Partial<Record<ItemField, CellValue>> = {};
    readings = rows.slice((header?.index ?? 0) + 1).map(row => {
      const cells = mappedCells(columns, row);
      for (const field of itemFillDownFields) cells[field] = above[field] = cells[field] ?? above[field] ?? null;
      return readItemRow(cells);
    });
  });

  test('are 18, every ratio but one can be computed, and every frequency is understood', () => {
    expect(readings).toHaveLength(18);
    expect(readings.flatMap(reading => reading.problems)).toMatchObject([{ field: 'ratio', kind: 'ratio-in-words' }]);
    const rules = readings.map(reading => reading.record?.ratio?.kind);
    expect(rules.filter(kind => kind === 'ratio')).toHaveLength(12);
    expect(rules.filter(kind => kind === 'byClass')).toHaveLength(3);
    expect(rules.filter(kind => kind === 'smallPool' || kind === 'count' || kind === 'text')).toHaveLength(3);
    expect(readings.every(reading => reading.record?.frequency?.kind === 'perYear')).toBe(true);
  });

  test('have a category each, also where the sheet merges it over several rows', () => {
    expect(readings.slice(0, 5).map(reading => reading.record?.category)).toEqual([
      '登记事项检查',
      '登记事项检查',
      '登记事项检查',
      '登记事项检查',
      '公示信息检查',
    ]);
  });
});

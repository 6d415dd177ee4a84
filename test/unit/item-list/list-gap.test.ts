import { expect, test } from 'vitest';
import { type ListedItem, listGaps } from '#domain/item-list/list-gap.ts';

const item = (
  id: number,
  title: string,
  externalCode: string | null = null,
  fields: Record<string, string> = {},
): ListedItem => ({ id, externalCode, title, fields });

const shown = (superior: ListedItem[], own: ListedItem[]) =>
  listGaps(superior, own).map(gap => [
    gap.kind,
    gap.kind === 'extra' ? null : gap.superior.id,
    gap.kind === 'missing' ? null : gap.own.id,
  ]);

test('items belong together by code first, then by title whatever its widths and brackets', () => {
  const superior = [item(1, '名称检查', 'A1'), item(2, '公示信息（年报）检查'), item(3, '价格检查', 'A3')];
  const own = [item(11, '公示信息(年报)检查'), item(12, '名称规范检查', 'A1'), item(13, '价格检查')];
  expect(shown(superior, own)).toEqual([]);
});

test('what only one of the lists has is told, theirs first', () => {
  const superior = [item(1, '名称检查'), item(2, '广告检查')];
  const own = [item(11, '名称检查'), item(12, '合同检查')];
  expect(shown(superior, own)).toEqual([
    ['missing', 2, null],
    ['extra', null, 12],
  ]);
});

test('two different codes are two items, however alike their titles, and nothing is paired twice', () => {
  expect(shown([item(1, '名称检查', 'A1')], [item(11, '名称检查', 'B1')])).toEqual([
    ['missing', 1, null],
    ['extra', null, 11],
  ]);
  expect(shown([item(1, '名称检查'), item(2, '名称检查')], [item(11, '名称检查')])).toEqual([['missing', 2, null]]);
});

test('only what the superior list says is compared, and full width or spaces make no difference', () => {
  const superior = [item(1, '名称检查', null, { 抽查比例: '５％', 检查依据: '', 事项类别: '重点检查事项' })];
  const own = [item(11, '名称检查', null, { 抽查比例: '5%', 检查依据: '甲法', 事项类别: '一般检查事项' })];
  expect(listGaps(superior, own)).toMatchObject([
    { kind: 'differing', fields: [{ field: '事项类别', before: '一般检查事项', after: '重点检查事项' }] },
  ]);
});

import { describe, expect, test } from 'vitest';
import { splitClauses, splitList, splitPeople } from '#domain/text/list-separators.ts';
import { isPlaceholder } from '#domain/text/placeholder.ts';

describe('dividing cells', () => {
  test.each([
    '食品生产、工业产品',
    '食品生产，工业产品',
    '食品生产,工业产品',
    '食品生产；工业产品',
    '食品生产;工业产品',
    '食品生产/工业产品',
    '食品生产 工业产品',
    '食品生产\n工业产品',
  ])('%j holds two labels', text => {
    expect(splitList(text)).toEqual(['食品生产', '工业产品']);
  });

  test('separators inside brackets, titles and quotes divide nothing', () => {
    expect(splitList('企业（含分公司、子公司）、个体工商户')).toEqual(['企业（含分公司、子公司）', '个体工商户']);
    expect(splitList('“双随机、一公开”、《甲、乙条例》')).toEqual(['“双随机、一公开”', '《甲、乙条例》']);
  });

  test('a bracket that never closes is no bracket', () => {
    expect(splitList('企业（含分公司、个体工商户')).toEqual(['企业（含分公司', '个体工商户']);
  });

  test('blanks, placeholders and repetitions are left out', () => {
    expect(splitList('、计量、、计量，无')).toEqual(['计量']);
    expect(splitList('')).toEqual([]);
    expect(splitList('无')).toEqual([]);
  });

  test('a name of two signs set wide stays one name (R-014)', () => {
    expect(splitPeople('郭  登、马常斌 杨艳玲')).toEqual(['郭登', '马常斌', '杨艳玲']);
    expect(splitPeople('白光民\n郭　登')).toEqual(['白光民', '郭登']);
  });

  test('sentences are divided at semicolons and line breaks only', () => {
    expect(splitClauses('《甲法》第一条、第二条；《乙法》第三条\n《丙法》第四条')).toEqual([
      '《甲法》第一条、第二条',
      '《乙法》第三条',
      '《丙法》第四条',
    ]);
  });
});

test.each(['', ' ', '　', '-', '—', '——', '/', '无', '空', 'N/A', 'n/a', 'NULL', '暂无', '不适用'])(
  '%j stands for nothing',
  text => {
    expect(isPlaceholder(text)).toBe(true);
  },
);

test.each(['0', '否', '无锡', 'A'])('%j stands for something', text => {
  expect(isPlaceholder(text)).toBe(false);
});

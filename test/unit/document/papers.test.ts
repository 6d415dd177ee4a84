import { describe, expect, test } from 'vitest';
import { formatDocumentDate } from '#domain/document/document-date.ts';
import { nextDocumentNumber } from '#domain/document/document-sequence.ts';
import { resultBulletinTitle } from '#domain/document/result-bulletin-title.ts';

describe('words of official papers', () => {
  test('a date has Arabic digits and no leading zero (R-209)', () => {
    expect(formatDocumentDate('2026-05-06')).toBe('2026年5月6日');
    expect(formatDocumentDate('2026-12-31')).toBe('2026年12月31日');
    expect(() => formatDocumentDate('2026-02-30')).toThrow(RangeError);
  });

  test('the title of a bulletin of results names bureau, year and number', () => {
    expect(resultBulletinTitle('云河县市场监督管理局', 2026, 7)).toBe(
      '云河县市场监督管理局2026年度第007号抽查任务检查结果公告',
    );
    expect(resultBulletinTitle('云河县市场监督管理局', 2026, 1234)).toContain('第1234号');
    expect(() => resultBulletinTitle('', 2026, 1)).toThrow(RangeError);
    expect(() => resultBulletinTitle('云河县市场监督管理局', 2026, 0)).toThrow(RangeError);
  });

  test('numbers run within a 代字 and a year, and a void number is never given again', () => {
    const taken = [
      { mark: '云市监', year: 2026, sequence: 1 },
      { mark: '云市监', year: 2026, sequence: 5 },
      { mark: '云市监', year: 2025, sequence: 40 },
      { mark: '云双随机办', year: 2026, sequence: 9 },
    ];
    expect(nextDocumentNumber(taken, '云市监', 2026)).toEqual({ mark: '云市监', year: 2026, sequence: 6 });
    expect(nextDocumentNumber(taken, '云市监', 2027).sequence).toBe(1);
  });
});

import { describe, expect, test } from 'vitest';
import { titleLines, titleWords } from '#domain/layout/title-lines.ts';
import { halfWidths } from './chinese-text.ts';

const lines = (title: string, width: number) => titleLines(titleWords(title), width, halfWidths);

describe('titles', () => {
  test('a short title has one line', () => {
    expect(lines('检查通知书', 40)).toEqual(['检查通知书']);
  });

  test('a long title is divided between words, year and number whole', () => {
    expect(lines('云河县市场监督管理局2026年度第001号抽查任务检查结果公告', 40)).toEqual([
      '云河县市场监督管理局2026年度',
      '第001号抽查任务检查结果公告',
    ]);
  });

  test('three lines are no hourglass: the middle one is not the shortest', () => {
    const words = ['关于印发', '云河县', '双随机', '一公开', '监管工作', '联席会议', '工作要点', '的', '通知'];
    for (let width = 20; width <= 30; width += 1) {
      const widths = titleLines(words, width, halfWidths)?.map(halfWidths) ?? [];
      if (widths.length !== 3) continue;
      const [upper = 0, middle = 0, lower = 0] = widths;
      expect(middle).toBeGreaterThanOrEqual(Math.min(upper, lower));
    }
  });

  test('words are never torn', () => {
    const title = '云河县人民政府办公室关于印发云河县“双随机、一公开”监管工作联席会议工作要点的通知';
    const words = titleWords(title);
    expect(words.join('')).toBe(title);
    for (const line of titleLines(words, 40, halfWidths) ?? []) {
      expect(words.some(word => line.startsWith(word))).toBe(true);
      expect(words.some(word => line.endsWith(word))).toBe(true);
    }
  });

  test('a title with a word wider than the line, or with more than four lines, is left to ordinary breaking', () => {
    expect(titleLines(['统一社会信用代码'], 6, halfWidths)).toBeNull();
    expect(titleLines(Array(30).fill('公告'), 12, halfWidths)).toBeNull();
  });
});

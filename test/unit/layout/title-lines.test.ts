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

  test('a title with a word wider than the line, or with more than five lines, is left to ordinary breaking', () => {
    expect(titleLines(['统一社会信用代码'], 6, halfWidths)).toBeNull();
    expect(titleLines(Array(30).fill('公告'), 12, halfWidths)).toBeNull();
  });
});

describe('quotations in titles', () => {
  test('a short one stays whole', () => {
    const words = titleWords('云河县2026年度部门联合“双随机、一公开”抽查工作计划表');
    expect(words).toContain('“双随机、一公开”');
    expect(
      lines('云河县2026年度部门联合“双随机、一公开”抽查工作计划表', 40)?.some(line =>
        line.includes('“双随机、一公开”'),
      ),
    ).toBe(true);
  });

  test('words in short brackets stay whole', () => {
    expect(titleWords('住所（经营场所）')).toEqual(['住所', '（经营场所）']);
    expect(lines('住所（经营场所）', 12)).toEqual(['住所', '（经营场所）']);
  });

  test('one that never closes or runs on is divided like other words', () => {
    const title = '关于“双随机一公开监管工作联席会议办公室工作规则的通知';
    expect(titleWords(title).join('')).toBe(title);
    expect(lines(title, 24)).not.toBeNull();
  });

  test('a title of five lines is shaped, and found at once however many words it has', () => {
    const title = '关于转发关于印发云河县双随机一公开监管工作联席会议工作要点和重点任务分工方案的通知的补充通知'.repeat(
      2,
    );
    expect(lines(title, 40)).toHaveLength(5);
  });
});

import { describe, expect, test } from 'vitest';
import { openFonts } from '#core/document/pdf/fonts.ts';
import type { LineMark, Sheet, TextMark } from '#core/document/pdf/marks.ts';
import { composePaper } from '#core/document/pdf/official/compose-paper.ts';
import type { OfficialPaper, SigningBox } from '#domain/document/official-paper.ts';
import { millimetres } from '#domain/layout/page-geometry.ts';

const fonts = openFonts();
const NUMBER = '37172620260100200017';

function form(changes: Partial<OfficialPaper> = {}): OfficialPaper {
  return {
    format: '表单',
    head: { organs: ['云河县市场监督管理局'], word: '任务单号：', number: NUMBER },
    title: '随机抽查检查任务单',
    parts: [{ kind: 'fields', fields: [{ label: '检查对象', value: '云河县㛃䶮商贸有限公司' }] }],
    ...changes,
  };
}

const boxes = (...all: readonly SigningBox[]) => ({ parts: [{ kind: 'boxes', boxes: all }] }) as const;
const textsOf = (sheet: Sheet | undefined) =>
  (sheet?.marks ?? []).filter((mark): mark is TextMark => mark.kind === 'text');
const wordsOf = (sheet: Sheet | undefined) =>
  textsOf(sheet)
    .map(({ text }) => text)
    .join('');
const rulesOf = (sheet: Sheet | undefined) =>
  (sheet?.marks ?? []).filter((mark): mark is LineMark => mark.kind === 'line' && mark.fromY === mark.toY);
const rows = (count: number) => Array.from({ length: count }, (_nothing, place) => [`${place + 1}`, '抽查事项']);
const longTable = {
  kind: 'table',
  columns: [
    { title: '序号', width: 'content' },
    { title: '事项', width: { share: 1 } },
  ],
  rows: rows(80),
} as const;

describe('a form', () => {
  test('says its organ, its title and its number, and on how many pages it stands', () => {
    const { sheets } = composePaper(form(), fonts);
    expect(sheets).toHaveLength(1);
    const words = wordsOf(sheets[0]);
    for (const part of ['云河县市场监督管理局', '随机抽查检查任务单', `任务单号：${NUMBER}`, '第 1 页　共 1 页'])
      expect(words).toContain(part);
    expect(words).not.toContain('—');
  });

  test('has its code on the first page only, and its number on every page', () => {
    const { sheets } = composePaper(form({ code: NUMBER, parts: [longTable] }), fonts);
    expect(sheets.length).toBeGreaterThan(2);
    expect(sheets.map(({ marks }) => marks.filter(({ kind }) => kind === 'rectangles').length)).toEqual([
      1,
      ...sheets.slice(1).map(() => 0),
    ]);
    for (const sheet of sheets) expect(wordsOf(sheet)).toContain(NUMBER);
    for (const sheet of sheets) expect(wordsOf(sheet)).toContain('序号事项');
  });

  test('sets its fields, tables and boxes as one ruled sheet without gaps', () => {
    const { parts } = boxes({ label: '意见', text: '', heightMillimetres: 20 });
    const { sheets } = composePaper(form({ parts: [...form().parts, ...parts] }), fonts);
    const heights = rulesOf(sheets[0]).map(({ fromY }) => fromY);
    expect(new Set(heights.map(height => height.toFixed(3))).size).toBe(3);
  });

  test('without organ, number or code has its title alone above its fields', () => {
    const { head: _head, ...bare } = form();
    expect(wordsOf(composePaper(bare, fonts).sheets[0])).toMatch(/^随机抽查检查任务单/);
  });

  test('may be signed with a seal and have an attachment on a page of its own', () => {
    const { sheets } = composePaper(
      form({
        signature: {
          units: ['云河县市场监督管理局'],
          date: '2026年6月22日',
          seal: { guide: 'words', diameterMillimetres: 42 },
        },
        attachments: [{ name: '事项表', isLying: true, text: { title: '事项表', parts: [longTable] } }],
      }),
      fonts,
    );
    expect(wordsOf(sheets[0])).toContain('2026年6月22日');
    expect(sheets[1]?.width).toBeGreaterThan(sheets[1]?.height ?? 0);
    expect(wordsOf(sheets[1])).toMatch(/^附件事项表/);
    expect(wordsOf(sheets.at(-1))).toContain(`第 ${sheets.length} 页　共 ${sheets.length} 页`);
  });
});

describe('a box to sign in', () => {
  test('has where one signs at its lower right, whatever its height', () => {
    for (const heightMillimetres of [12, 30, 90]) {
      const box = { label: '意见', text: '同意。\n\n签名：　　　　年　　月　　日', heightMillimetres };
      const [sheet] = composePaper(form(boxes(box)), fonts).sheets;
      const bottom = Math.max(...rulesOf(sheet).map(({ fromY }) => fromY));
      const signing = textsOf(sheet).find(({ text }) => text.startsWith('签名'));
      const written = textsOf(sheet).find(({ text }) => text === '同意。');
      expect(bottom - (signing?.baseline ?? 0)).toBeLessThan(millimetres(4));
      expect(signing?.x).toBeGreaterThan((written?.x ?? 0) + millimetres(40));
      expect(signing?.baseline).toBeGreaterThan(written?.baseline ?? 0);
    }
  });

  test('grows with its text, and goes on over pages when it is longer than one', () => {
    const text = `${'经查，检查情况属实。'.repeat(900)}\n\n签名：`;
    const { sheets } = composePaper(form(boxes({ label: '检查情况', text, heightMillimetres: 20 })), fonts);
    expect(sheets.length).toBeGreaterThan(2);
    expect(sheets.map(wordsOf).join('').split('属').length - 1).toBe(900);
    expect(sheets.filter(sheet => wordsOf(sheet).includes('签名：'))).toHaveLength(1);
    expect(wordsOf(sheets.at(-1))).toContain('签名：');
    for (const sheet of sheets) {
      for (const { baseline } of textsOf(sheet)) expect(baseline).toBeLessThan(sheet.height - millimetres(12));
    }
  });

  test('without a label takes the whole width', () => {
    const { sheets } = composePaper(form(boxes({ label: '', text: '本表一式二份。', heightMillimetres: 12 })), fonts);
    const verticals = (sheets[0]?.marks ?? []).filter(mark => mark.kind === 'line' && mark.fromX === mark.toX);
    expect(verticals).toHaveLength(2);
  });
});

describe('forms with extreme content stay on their sheets', () => {
  test.each<[string, Partial<OfficialPaper>]>([
    ['a title of 120 signs', { title: '随机抽查检查任务单'.repeat(14) }],
    ['a title without any place to break, beside a code', { title: '9'.repeat(120), code: NUMBER }],
    [
      'a field of 2000 signs',
      { parts: [{ kind: 'fields', fields: [{ label: '事项', value: '抽查事项'.repeat(500) }] }] },
    ],
    ['a label of 60 signs', boxes({ label: '被检查单位意见'.repeat(8), text: '', heightMillimetres: 12 })],
    ['a box as high as a page', boxes({ label: '情况', text: '', heightMillimetres: 220 })],
    ['nothing in it', { parts: [], title: '' }],
  ])('%s', (_what, changes) => {
    const { sheets } = composePaper(form(changes), fonts);
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      for (const { x, baseline } of textsOf(sheet)) {
        expect(x).toBeGreaterThan(millimetres(20));
        expect(x).toBeLessThan(sheet.width - millimetres(15));
        expect(baseline).toBeLessThan(sheet.height - millimetres(12));
      }
    }
  });
});

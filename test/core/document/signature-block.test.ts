import { describe, expect, test } from 'vitest';
import { openFonts } from '#core/document/pdf/fonts.ts';
import type { CircleMark, Mark, TextMark } from '#core/document/pdf/marks.ts';
import { signatureBoxes } from '#core/document/pdf/signature-block.ts';
import { beginTypesetting } from '#core/document/pdf/typesetter.ts';
import type { SealGuide } from '#domain/document/official-paper.ts';
import { LINE_PITCH, millimetres, OFFICIAL_PAGE, TYPE_SIZE } from '#domain/layout/page-geometry.ts';

const typesetter = beginTypesetting(openFonts());
const { width } = OFFICIAL_PAGE.typeArea;
const TYPES = [
  { size: TYPE_SIZE.三号, pitch: LINE_PITCH },
  { size: TYPE_SIZE.三号, pitch: 25 },
  { size: TYPE_SIZE.四号, pitch: 22 },
  { size: TYPE_SIZE.小四, pitch: 18 },
];

function place(
  type: (typeof TYPES)[number],
  guide: SealGuide,
  diameterMillimetres: number,
  unit = '云河县市场监督管理局',
) {
  const signature = { units: [unit], date: '2026年3月1日', seal: { guide, diameterMillimetres } };
  const [box] = signatureBoxes(
    typesetter,
    signature,
    { text: { role: '仿宋', size: type.size }, pitch: type.pitch },
    width,
  );
  if (!box) throw new Error('Nothing is signed.');
  const marks = box.place(0, 0).flatMap((mark): readonly Mark[] => (mark.kind === 'seal-place' ? mark.guide : [mark]));
  const texts = marks.filter((mark): mark is TextMark => mark.kind === 'text');
  const circle = marks.find((mark): mark is CircleMark => mark.kind === 'circle');
  const middleOf = (text: string) => {
    const mark = texts.find(candidate => candidate.text === text);
    if (!mark) throw new Error(`${text} is not printed.`);
    return mark.x + typesetter.measure(text, { role: '仿宋', size: mark.size }) / 2;
  };
  return { box, texts, circle, middleOf };
}

describe.each(TYPES)('署名 and date in $size points, lines $pitch apart', type => {
  test.each([38, 42, 45])(
    'lie in the lower half of a seal of %i mm whose top is within a line of the text',
    diameter => {
      const { box, texts, circle } = place(type, 'circle', diameter);
      if (!circle) throw new Error('The seal has no circle.');
      const top = circle.y - circle.radius;
      expect(circle.radius).toBeCloseTo(millimetres(diameter) / 2, 9);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThanOrEqual(type.size + 1e-6);
      const baselines = texts.filter(({ size }) => size === type.size).map(({ baseline }) => baseline);
      const middle = baselines.reduce((sum, baseline) => sum + baseline, 0) / baselines.length;
      expect(middle).toBeGreaterThan(circle.y);
      for (const baseline of baselines) expect(baseline).toBeLessThan(circle.y + circle.radius);
      expect(box.height).toBeCloseTo(circle.y + circle.radius, 9);
    },
  );

  test('the date ends four signs from the right, 署名 is centred above it', () => {
    const { texts, middleOf } = place(type, 'words', 42);
    const date = texts.find(({ text }) => text === '2026年3月1日');
    const dateWidth = typesetter.measure('2026年3月1日', { role: '仿宋', size: type.size });
    expect((date?.x ?? 0) + dateWidth).toBeCloseTo(width - 4 * type.size, 6);
    expect(middleOf('云河县市场监督管理局')).toBeCloseTo(middleOf('2026年3月1日'), 6);
  });
});

describe('the place of the seal', () => {
  const type = TYPES[0] ?? { size: 15.75, pitch: 29 };

  test('is marked by small grey words that a seal covers', () => {
    const { texts, circle } = place(type, 'words', 42);
    const words = texts.find(({ text }) => text === '（盖章处）');
    expect(words).toMatchObject({ colour: 'grey' });
    expect(words?.size).toBeLessThan(8);
    expect(circle).toBeUndefined();
  });

  test('is left empty when the bureau wants nothing printed under its seal', () => {
    expect(place(type, 'none', 42).texts.map(({ text }) => text)).toEqual(['云河县市场监督管理局', '2026年3月1日']);
  });

  test('a long name of the unit stays inside the type area', () => {
    const unit = '云河县“双随机、一公开”监管工作联席会议办公室';
    const { texts } = place(type, 'none', 42, unit);
    const name = texts.find(({ text }) => text === unit);
    const end = (name?.x ?? 0) + typesetter.measure(unit, { role: '仿宋', size: type.size });
    expect(end).toBeLessThanOrEqual(width + 1e-6);
  });
});

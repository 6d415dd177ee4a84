import { expect, test } from 'vitest';
import { palette } from '#renderer/ui/palette.ts';

type Colour = keyof typeof palette;

/** WCAG 2.2: relative luminance of an sRGB colour. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(start => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(text: Colour, ground: Colour): number {
  const [light, dark] = [luminance(palette[text]), luminance(palette[ground])].toSorted((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

const texts: readonly (readonly [Colour, Colour])[] = [
  ['text', 'sheet'],
  ['text', 'desk'],
  ['text-soft', 'sheet'],
  ['text-soft', 'desk'],
  ['text-soft', 'ink-50'],
  ['text-faint', 'sheet'],
  ['ink-900', 'ink-300'],
  ['ink-700', 'ink-50'],
  ['good', 'good-50'],
  ['soon', 'soon-50'],
  ['late', 'late-50'],
  ['seal', 'seal-50'],
  ['warm', 'seal'],
  ['warm', 'ink-900'],
  ['warm-soft', 'ink-900'],
];

test.each(texts)('%s can be read on %s (contrast of 4.5 at least)', (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
});

test('the edges of fields can be seen (contrast of 3 at least)', () => {
  expect(contrast('line-strong', 'sheet')).toBeGreaterThanOrEqual(3);
});

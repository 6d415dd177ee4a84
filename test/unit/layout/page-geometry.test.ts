import { describe, expect, test } from 'vitest';
import {
  CHARACTER_PITCH,
  CHARACTERS_PER_LINE,
  FORM_PAGE,
  FORM_PAGE_LANDSCAPE,
  LINE_PITCH,
  LINES_PER_PAGE,
  millimetres,
  OFFICIAL_PAGE,
  OFFICIAL_PAGE_LANDSCAPE,
  pageNumberTop,
  TYPE_SIZE,
} from '#domain/layout/page-geometry.ts';

const inMillimetres = (points: number) => (points * 25.4) / 72;

describe('the page of GB/T 9704-2012', () => {
  test('has 37 mm above, 28 mm at the left and, with its 156 × 225 mm, 26 and 35 mm at the other edges', () => {
    const { paperWidth, paperHeight, typeArea } = OFFICIAL_PAGE;
    expect(inMillimetres(typeArea.top)).toBeCloseTo(37, 9);
    expect(inMillimetres(typeArea.left)).toBeCloseTo(28, 9);
    expect(inMillimetres(paperWidth - typeArea.left - typeArea.width)).toBeCloseTo(26, 9);
    expect(inMillimetres(paperHeight - typeArea.top - typeArea.height)).toBeCloseTo(35, 9);
  });

  test('holds 22 lines of 28 signs in 三号 and no more', () => {
    const { width, height } = OFFICIAL_PAGE.typeArea;
    expect((LINES_PER_PAGE - 1) * LINE_PITCH + TYPE_SIZE.三号).toBeCloseTo(height, 9);
    expect(CHARACTERS_PER_LINE * CHARACTER_PITCH).toBeCloseTo(width, 9);
    expect(CHARACTERS_PER_LINE * TYPE_SIZE.三号).toBeLessThanOrEqual(width);
    expect(LINE_PITCH / TYPE_SIZE.三号).toBeCloseTo(1 + 7 / 8, 1);
  });

  test('carries its number 7 mm under the type area', () => {
    expect(inMillimetres(pageNumberTop(OFFICIAL_PAGE))).toBeCloseTo(297 - 35 + 7, 9);
  });

  test('turned on its side has the same margins on the same edges of the paper', () => {
    const { paperWidth, paperHeight, typeArea } = OFFICIAL_PAGE_LANDSCAPE;
    expect(inMillimetres(typeArea.top)).toBeCloseTo(28, 9);
    expect(inMillimetres(typeArea.left)).toBeCloseTo(35, 9);
    expect(inMillimetres(paperWidth - typeArea.left - typeArea.width)).toBeCloseTo(37, 9);
    expect(inMillimetres(paperHeight - typeArea.top - typeArea.height)).toBeCloseTo(26, 9);
  });

  test.each([
    ['upright', FORM_PAGE],
    ['lying', FORM_PAGE_LANDSCAPE],
  ])('forms %s leave at least 18 mm on every edge', (_name, { paperWidth, paperHeight, typeArea }) => {
    const edges = [typeArea.left, typeArea.top, paperWidth - typeArea.left - typeArea.width];
    expect(Math.min(...edges, paperHeight - typeArea.top - typeArea.height)).toBeGreaterThanOrEqual(millimetres(18));
  });
});

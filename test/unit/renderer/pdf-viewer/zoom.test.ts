import { expect, test } from 'vitest';
import { nextZoom, scaleOf, shareOf } from '#renderer/ui/pdf-viewer/zoom.ts';

const upright = { width: 595.28, height: 841.89 };

test('a page as wide as the room fills its width, and the whole page fits into the room', () => {
  expect(scaleOf('width', upright, { width: 700, height: 500 }) * upright.width).toBeCloseTo(700);
  expect(scaleOf('page', upright, { width: 700, height: 500 }) * upright.height).toBeCloseTo(500);
});

test('at 100 % a sheet of A4 is as wide as on paper: 210 mm at 96 points an inch', () => {
  expect(scaleOf(1, upright, { width: 10, height: 10 }) * upright.width).toBeCloseTo((210 / 25.4) * 96, 0);
});

test('zooming goes through the usual sizes and stops at their ends', () => {
  expect(nextZoom(1.07, 1)).toBe(1.25);
  expect(nextZoom(1.07, -1)).toBe(1);
  expect(nextZoom(4, 1)).toBe(4);
  expect(nextZoom(0.25, -1)).toBe(0.25);
  expect(shareOf(scaleOf(1.5, upright, upright))).toBeCloseTo(1.5);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sealFit } from '#domain/seal/seal-label.ts';
import { sealMask } from '#domain/seal/seal-mask.ts';
import { keepsShape, sealResolution } from '#domain/seal/seal-size.ts';
import { seamSlices } from '#domain/seal/seam-groups.ts';

const size = { shape: 'round', widthMillimetres: 42, heightMillimetres: 42 } as const;

describe('a seal belongs to a paper', () => {
  test.each([
    ['云河县市场监督管理局', '云河县市场监督管理局', null, 'own'],
    ['云河县市场监督管理局', '云河县公安局', null, null],
    ['云河县市场监督管理局', '双随机办公室', '云河县市场监督管理局代章', 'stand-in'],
    ['云河县市场监督管理局', '双随机办公室', '云河县公安局代章', null],
    // A unit that lets another stand in does not use its own seal beside those words.
    ['双随机办公室', '双随机办公室', '云河县市场监督管理局代章', null],
    ['云河县 市场监督管理局', '云河县市场监督管理局', null, 'own'],
  ] as const)('seal of %s on a paper of %s (%s): %s', (seal, unit, standIn, fit) => {
    expect(sealFit(seal, { unit, standIn })).toBe(fit);
  });
});

describe('a 骑缝章', () => {
  test('gives every page of a group its own slice, 2 to 20 pages to a seal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), pages => {
        const slices = seamSlices(pages, 'every');
        expect(slices.map(({ page }) => page)).toEqual(Array.from({ length: pages }, (_nothing, page) => page));
        for (const { slice, slices: all } of slices) {
          expect(all).toBeGreaterThanOrEqual(2);
          expect(all).toBeLessThanOrEqual(20);
          expect(slice).toBeLessThan(all);
        }
        const firsts = slices.filter(({ slice }) => slice === 0);
        expect(firsts.reduce((sum, { slices: all }) => sum + all, 0)).toBe(pages);
      }),
      { seed: 200 },
    );
  });

  test('runs over the fronts alone where both sides are printed, and over no single page', () => {
    expect(seamSlices(5, 'fronts').map(({ page }) => page)).toEqual([0, 2, 4]);
    expect(seamSlices(2, 'fronts')).toEqual([]);
    expect(seamSlices(1, 'every')).toEqual([]);
    expect(seamSlices(21, 'every').map(({ slices }) => slices)).toContain(11);
  });
});

describe('the picture of a seal', () => {
  const paint = (width: number, height: number, colourAt: (x: number, y: number) => readonly number[]) => {
    const rgba = new Uint8Array(width * height * 4);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) rgba.set(colourAt(x, y), (y * width + x) * 4);
    }
    return { width, height, rgba };
  };
  const white = [252, 250, 248, 255];

  test('is cut to the edge of its ink, and what was white or transparent carries none', () => {
    const inside = (x: number, y: number) => x >= 30 && x < 150 && y >= 20 && y < 140;
    const mask = sealMask(paint(200, 180, (x, y) => (inside(x, y) ? [210, 30, 30, 255] : white)));
    expect(mask).toMatchObject({ width: 120, height: 120 });
    expect(new Set(mask?.ink)).toEqual(new Set([255]));
    const clear = sealMask(paint(200, 180, (x, y) => (inside(x, y) ? [210, 30, 30, 255] : [0, 0, 0, 0])));
    expect(clear).toEqual(mask);
  });

  test('does not grow by a speck of dust, and is none without ink', () => {
    const isDust = (x: number, y: number) => x === 3 && y === 3;
    const inside = (x: number, y: number) => x >= 30 && x < 150 && y >= 20 && y < 140;
    const mask = sealMask(paint(200, 180, (x, y) => (inside(x, y) || isDust(x, y) ? [210, 30, 30, 255] : white)));
    expect(mask).toMatchObject({ width: 120, height: 120 });
    expect(sealMask(paint(50, 50, () => white))).toBeNull();
  });

  test('has its proportions checked and its resolution told', () => {
    expect(keepsShape({ width: 500, height: 490 }, size)).toBe(true);
    expect(keepsShape({ width: 500, height: 400 }, size)).toBe(false);
    expect(
      keepsShape({ width: 450, height: 300 }, { shape: 'oval', widthMillimetres: 45, heightMillimetres: 30 }),
    ).toBe(true);
    expect(sealResolution(496, size)).toBe(300);
  });
});

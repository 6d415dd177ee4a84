import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LINE_PITCH, millimetres, OFFICIAL_PAGE, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import { sealedPlaces, unsealedPlaces } from '#domain/layout/signature-places.ts';

const size = TYPE_SIZE.三号;
const lineWidth = OFFICIAL_PAGE.typeArea.width;
const DATE = 6 * size;

function measures(unitSigns: readonly number[], standInSigns = 0, pitch: number = LINE_PITCH) {
  const unitWidths = unitSigns.map(signs => signs * size);
  return { lineWidth, size, pitch, unitWidths, standInWidth: standInSigns * size, dateWidth: DATE };
}

describe('a signature without seal', () => {
  test('stands a line under the text and two signs from the right, its date two signs further in', () => {
    const { units, date } = unsealedPlaces(measures([10]));
    expect(units[0]).toEqual({ x: lineWidth - 12 * size, top: LINE_PITCH });
    expect(date).toEqual({ x: lineWidth - 10 * size, top: 2 * LINE_PITCH });
  });

  test('of a unit shorter than its date gives the two signs at the right to the date', () => {
    const { units, date } = unsealedPlaces(measures([5]));
    expect(date.x + DATE).toBeCloseTo(lineWidth - 2 * size, 9);
    expect(date.x - (units[0]?.x ?? 0)).toBeCloseTo(2 * size, 9);
  });

  test('of several units has them under one another', () => {
    const { units, date } = unsealedPlaces(measures([10, 6, 8]));
    expect(units.map(({ top }) => top / LINE_PITCH)).toEqual([1, 2, 3]);
    expect(date.top).toBeCloseTo(4 * LINE_PITCH, 9);
  });
});

describe('signatures with seals', () => {
  const cases = fc.record({
    signs: fc.array(fc.integer({ min: 4, max: 22 }), { minLength: 1, maxLength: 9 }),
    standIn: fc.constantFrom(0, 8, 15),
    diameter: fc.integer({ min: 38, max: 45 }),
    pitch: fc.constantFrom(22, 24, 27, LINE_PITCH),
  });

  test('have seals that neither touch nor leave the type area, each in the middle of its unit', () => {
    fc.assert(
      fc.property(cases, ({ signs, standIn, diameter, pitch }) => {
        const all = measures(signs, standIn, pitch);
        const { seals, units } = sealedPlaces(all, millimetres(diameter));
        expect(seals).toHaveLength(signs.length);
        seals.forEach(({ x, y }, place) => {
          expect(x).toBeCloseTo((units[place]?.x ?? 0) + (all.unitWidths[place] ?? 0) / 2, 6);
          expect(x - millimetres(diameter) / 2).toBeGreaterThanOrEqual(-1e-6);
          expect(x + millimetres(diameter) / 2).toBeLessThanOrEqual(lineWidth + 1e-6);
          for (const other of seals.slice(place + 1)) {
            expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(millimetres(diameter + 2));
          }
        });
      }),
      { seed: 33 },
    );
  });

  test('have the first seal less than a line under the text, and the last one over 署名 and date in its lower half', () => {
    fc.assert(
      fc.property(cases, ({ signs, standIn, diameter, pitch }) => {
        const { seals, units, date, height } = sealedPlaces(measures(signs, standIn, pitch), millimetres(diameter));
        const radius = millimetres(diameter) / 2;
        const last = seals.at(-1) ?? { x: 0, y: 0 };
        const top = (seals[0]?.y ?? 0) - radius;
        expect(top).toBeGreaterThanOrEqual(-1e-6);
        expect(top).toBeLessThanOrEqual(size + 1e-6);
        expect(date.x + DATE / 2).toBeCloseTo(last.x, 6);
        expect(((units.at(-1)?.top ?? 0) + date.top + size) / 2).toBeGreaterThan(last.y);
        expect(date.top + size).toBeLessThanOrEqual(last.y + radius);
        expect(height).toBeGreaterThanOrEqual(last.y + radius - 1e-6);
      }),
      { seed: 34 },
    );
  });

  test('of three organs with short names stand in one row, the last above the date', () => {
    const { seals, units } = sealedPlaces(measures([6, 6, 6]), millimetres(42));
    expect(new Set(units.map(({ top }) => top)).size).toBe(1);
    expect(seals.map(({ x }) => x)).toEqual(seals.map(({ x }) => x).toSorted((one, other) => one - other));
  });
});

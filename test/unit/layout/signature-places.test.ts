import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LINE_PITCH, millimetres, OFFICIAL_PAGE, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import { sealedPlaces, unsealedPlaces } from '#domain/layout/signature-places.ts';

const size = TYPE_SIZE.三号;
const lineWidth = OFFICIAL_PAGE.typeArea.width;
const DATE = 6 * size;

function measures(unitSigns: readonly number[], standInSigns = 0, pitch: number = LINE_PITCH) {
  const unitLines = unitSigns.map(signs => [signs * size]);
  const standInLines = standInSigns === 0 ? [] : [standInSigns * size];
  return { lineWidth, size, pitch, unitLines, standInLines, dateWidth: DATE };
}

describe('a signature without seal', () => {
  test('stands a line under the text and two signs from the right, its date two signs further in', () => {
    const { units, date } = unsealedPlaces(measures([10]));
    expect(units[0]?.lines).toEqual([{ x: lineWidth - 12 * size, top: LINE_PITCH }]);
    expect(date).toEqual({ x: lineWidth - 10 * size, top: 2 * LINE_PITCH });
  });

  test('of a unit shorter than its date gives the two signs at the right to the date', () => {
    const { units, date } = unsealedPlaces(measures([5]));
    expect(date.x + DATE).toBeCloseTo(lineWidth - 2 * size, 9);
    expect(date.x - (units[0]?.lines[0]?.x ?? 0)).toBeCloseTo(2 * size, 9);
  });

  test('of several units has them under one another', () => {
    const { units, date } = unsealedPlaces(measures([10, 6, 8]));
    expect(units.flatMap(({ lines }) => lines).map(({ top }) => top / LINE_PITCH)).toEqual([1, 2, 3]);
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
          expect(x).toBeCloseTo((units[place]?.lines[0]?.x ?? 0) + (all.unitLines[place]?.[0] ?? 0) / 2, 6);
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
        expect(((units.at(-1)?.lines[0]?.top ?? 0) + date.top + size) / 2).toBeGreaterThan(last.y);
        expect(date.top + size).toBeLessThanOrEqual(last.y + radius);
        expect(height).toBeGreaterThanOrEqual(last.y + radius - 1e-6);
      }),
      { seed: 34 },
    );
  });

  test('of three organs with short names stand in one row, the last above the date', () => {
    const { seals, units } = sealedPlaces(measures([6, 6, 6]), millimetres(42));
    expect(new Set(units.map(({ row }) => row)).size).toBe(1);
    expect(seals.map(({ x }) => x)).toEqual(seals.map(({ x }) => x).toSorted((one, other) => one - other));
  });

  const longNames = fc.record({
    lines: fc.array(fc.array(fc.integer({ min: 4, max: 28 }), { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 4,
    }),
    standIn: fc.array(fc.integer({ min: 4, max: 28 }), { maxLength: 3 }),
    diameter: fc.integer({ min: 38, max: 45 }),
    pitch: fc.constantFrom(22, 24, 27, LINE_PITCH),
  });

  test('of names with several lines have each line once, below the text and above the date, and the date in the seal', () => {
    fc.assert(
      fc.property(longNames, ({ lines, standIn, diameter, pitch }) => {
        const unitLines = lines.map(line => line.map(signs => signs * size));
        const standInLines = standIn.map(signs => signs * size);
        const all = { lineWidth, size, pitch, unitLines, standInLines, dateWidth: DATE };
        const radius = millimetres(diameter) / 2;
        const { units, standIn: below, date, seals, height } = sealedPlaces(all, radius * 2);
        const last = seals.at(-1) ?? { x: 0, y: 0 };
        units.forEach((unit, place) => {
          const tops = unit.lines.map(({ top }) => top);
          expect(tops).toHaveLength(lines[place]?.length ?? 0);
          expect(Math.min(...tops)).toBeGreaterThanOrEqual(pitch - 1e-6);
          for (const [line, top] of tops.slice(1).entries()) expect(top - (tops[line] ?? 0)).toBeCloseTo(pitch, 6);
          unit.lines.forEach(({ x }, line) => {
            expect(x + (unitLines[place]?.[line] ?? 0) / 2).toBeCloseTo(seals[place]?.x ?? 0, 6);
          });
        });
        const tops = [...(units.at(-1)?.lines ?? []), ...below, date].map(({ top }) => top);
        for (const [line, top] of tops.slice(1).entries()) expect(top - (tops[line] ?? 0)).toBeCloseTo(pitch, 6);
        expect(date.top + size).toBeLessThanOrEqual(last.y + radius + 1e-6);
        expect(date.top).toBeGreaterThan(last.y - radius);
        expect((seals[0]?.y ?? 0) - radius).toBeGreaterThanOrEqual(-1e-6);
        expect(height).toBeGreaterThanOrEqual(last.y + radius - 1e-6);
        seals.slice(1).forEach((seal, place) => {
          const other = seals[place] ?? seal;
          expect(Math.hypot(seal.x - other.x, seal.y - other.y)).toBeGreaterThan(2 * radius);
        });
      }),
      { seed: 35 },
    );
  });
});

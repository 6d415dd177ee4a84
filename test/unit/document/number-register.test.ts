import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberRegister, type TakenNumber } from '#domain/document/number-register.ts';
import { commonMark, seriesOf, usualSeries } from '#domain/document/number-series.ts';

const taken = (sequence: number): TakenNumber => ({
  sequence,
  state: 'used',
  purpose: '会议通知',
  takenAt: '2026-03-02',
  reason: '',
  by: '林英',
});

describe('the register of numbers', () => {
  test('counts down from the newest number to 1, and shows the gaps', () => {
    const rows = numberRegister([taken(2), taken(5)], 5, 1);
    expect(rows.map(({ sequence, state }) => `${sequence}${state}`)).toEqual([
      '5used',
      '4gap',
      '3gap',
      '2used',
      '1gap',
    ]);
  });

  test('of a series without numbers is empty', () => {
    expect(numberRegister([], 0, 1)).toEqual([]);
  });

  test('is asked for by portions, each beginning where the one before ended', () => {
    const all = numberRegister([taken(2), taken(5)], 5, 1);
    expect([...numberRegister([taken(5)], 5, 4), ...numberRegister([taken(2)], 3, 1)]).toEqual(all);
  });

  test('loses no number that is taken, and shows each number once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 300 })), sequences => {
        const rows = numberRegister(sequences.map(taken), Math.max(0, ...sequences), 1);
        expect(new Set(rows.map(({ sequence }) => sequence)).size).toBe(rows.length);
        expect(rows.filter(({ state }) => state === 'used').map(({ sequence }) => sequence)).toEqual(
          sequences.toSorted((one, other) => other - one),
        );
      }),
      { seed: 4 },
    );
  });
});

describe('the series of a bureau', () => {
  test('begin with what its signs have in common', () => {
    expect(commonMark('云市监检通', '云市监公')).toBe('云市监');
    expect(commonMark('云抽', '鄄公')).toBe('鄄公');
    expect(commonMark('云市监', '云市监')).toBe('云市监');
  });

  test('are those it has set itself, and for every other purpose the sign with its ending', () => {
    const series = seriesOf([{ purpose: '函', mark: '云双随机函' }], usualSeries, '云市监');
    expect(series.filter(({ purpose }) => purpose === '函')).toEqual([{ purpose: '函', mark: '云双随机函' }]);
    expect(series.find(({ purpose }) => purpose === '纪要')).toEqual({ purpose: '纪要', mark: '云市监纪' });
  });
});

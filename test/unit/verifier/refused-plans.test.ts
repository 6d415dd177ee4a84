import { describe, expect, test } from 'vitest';
import { checksThat, detailOf } from './checks.ts';
import { honest } from './forging.ts';

describe('a plan that does not follow the protocol is refused by name', () => {
  const refused: [field: string, change: Record<string, unknown>][] = [
    ['plan.protocol', { protocol: 'SSJ-DRAW/2' }],
    ['plan.seedrandom', { seedrandom: '3.0.4' }],
    ['plan.discard', { discard: 0 }],
    ['plan.drawId', { drawId: '云河-01' }],
    ['plan.strata', { strata: [] }],
    ['plan.strata[0].code', { strata: [{ code: 'A B', bp: 1 }] }],
    [
      'plan.strata[1].code',
      {
        strata: [
          { code: 'A', bp: 1 },
          { code: 'A', bp: 2 },
        ],
      },
    ],
    ['plan.strata[0].bp', { strata: [{ code: 'A', bp: 10_001 }] }],
    ['plan.strata[0]', { strata: [{ code: 'A', bp: 1, count: 1 }] }],
    ['plan.strata[0]', { strata: [{ code: 'A' }] }],
    ['plan.strata[0].count', { strata: [{ code: 'A', count: -1 }] }],
    ['plan.rounding', { rounding: 'round' }],
    ['plan.total', { rounding: 'total', total: null }],
    ['plan.total', { total: 5 }],
    ['rounding', { rounding: 'total', total: 5, strata: [{ code: 'A', count: 3 }] }],
    ['plan.reserve', { reserve: null }],
    ['plan.witnesses', { witnesses: 2 }],
    ['plan.teamSize', { teamSize: 0 }],
    ['plan.roster 与 plan.teamSize', { teamSize: null }],
    ['plan 不能既有', { departments: [] }],
    ['plan.departments', { roster: null, teamSize: null, departments: [] }],
    ['plan.baseQual', { baseQual: null }],
    ['plan.specialty', { specialty: [{ category: '食品' }] }],
    [
      'plan.specialty[1].category',
      {
        specialty: [
          { category: '食品', qual: 'a' },
          { category: '食品', qual: 'b' },
        ],
      },
    ],
    ['plan.avoidSameUnit', { avoidSameUnit: 'yes' }],
    ['plan.roster[0].cap', { roster: [{ id: 'ZF1', unit: 'S1', quals: [], cap: 1.5 }] }],
    ['plan.roster[0].unit', { roster: [{ id: 'ZF1', quals: [], cap: 1 }] }],
    ['plan.roster[0].recuse', { roster: [{ id: 'ZF1', unit: '', quals: [], cap: 1, recuse: 'QY0001' }] }],
    ['plan.roster[0].id', { roster: [{ id: '', unit: '', quals: [], cap: 1 }] }],
    ['plan.exclusions', { exclusions: [{ rule: 'x', name: '已注销', count: '三' }] }],
    ['plan.replaceReasons', { replaceReasons: [''] }],
  ];
  test.each(refused)('%s: %j', (field, change) => {
    const bundle = honest();
    Object.assign(bundle.plan, change);
    const found = checksThat('fail', bundle);
    expect(found).toContain('plan-form');
    expect(detailOf('plan-form', bundle)).toContain(field);
  });
});

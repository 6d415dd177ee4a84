import fc from 'fast-check';
import { type Draft, draftOf } from './draft.ts';
import { stations } from './registry-rows.ts';

const stratum = (code: string) =>
  fc.oneof(
    fc.record({ code: fc.constant(code), mode: fc.constant('ratio' as const), bp: fc.integer({ min: 0, max: 6000 }) }),
    fc.record({ code: fc.constant(code), mode: fc.constant('count' as const), count: fc.integer({ min: 0, max: 6 }) }),
    fc.record({ code: fc.constant(code), mode: fc.constant('none' as const) }),
  );

const rounding = fc.oneof(
  fc.record({ rounding: fc.constantFrom('ceil' as const, 'floor' as const), total: fc.constant(null) }),
  fc.record({ rounding: fc.constant('total' as const), total: fc.integer({ min: 1, max: 12 }) }),
);

/** Drafts over the small county: some can be drawn, some cannot. */
export const randomDrafts: fc.Arbitrary<Draft> = fc
  .record({
    strata: fc.tuple(...['A', 'B', 'C', 'D', 'unclassified'].map(stratum)),
    rounding,
    reserve: fc.integer({ min: 0, max: 3 }),
    teamSize: fc.constantFrom(0, 2, 3),
    inspectorCap: fc.integer({ min: 1, max: 9 }),
    avoidSameUnit: fc.boolean(),
    specialty: fc.constantFrom<NonNullable<Draft['specialty']>>([], [{ category: '食品销售', qual: '食品销售' }]),
    stations: fc.subarray([...stations]),
    labels: fc.constantFrom<string[]>([], ['食品销售'], ['餐饮服务', '药品零售']),
    exclusions: fc.subarray(['state', 'no-code', 'low-risk-this-year', 'drawn-in-period', 'yearly-cap'] as const),
    yearlyCap: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ rounding, stations, labels, ...rest }) =>
    draftOf({ ...rest, ...rounding, range: { text: '', riskClasses: [], states: [], stations, labels } }),
  );

import fc from 'fast-check';
import type { Draft } from './draft.ts';
import { randomDrafts } from './random-drafts.ts';
import { stations } from './registry-rows.ts';

type Departments = NonNullable<Draft['departments']>;

/** Two to four departments; each has stations of its own, so that nobody is sent by two. */
const departments: fc.Arbitrary<Departments> = fc
  .tuple(
    fc.integer({ min: 2, max: stations.length }),
    fc.array(fc.integer({ min: 2, max: 3 }), { minLength: stations.length, maxLength: stations.length }),
  )
  .map(([number, sizes]) =>
    Array.from({ length: number }, (_, place) => ({
      name: `第${place + 1}个部门`,
      teamSize: sizes[place] ?? 2,
      units: stations.filter((_station, index) => index % number === place),
      people: [],
    })),
  );

const tenthOfEach = ['A', 'B', 'C', 'D'].map(code => ({ code, mode: 'ratio', bp: 1000 }) as const);

const sampled = fc.oneof(
  fc.constant<Partial<Draft>>({}),
  fc
    .integer({ min: 2, max: 4 })
    .map((minimum): Partial<Draft> => ({ minimum, rounding: 'ceil', total: null, strata: tenthOfEach })),
  fc.constant<Partial<Draft>>({
    rounding: 'smallPool',
    total: null,
    strata: tenthOfEach,
  }),
  fc.constantFrom('A', 'B', 'C').map(
    (code): Partial<Draft> => ({
      rounding: 'ceil',
      total: null,
      strata: [
        { code, mode: 'smallPool' },
        { code: 'D', mode: 'ratio', bp: 500 },
      ],
    }),
  ),
);

const smallPool = fc.record({
  limit: fc.integer({ min: 5, max: 40 }),
  minimum: fc.integer({ min: 1, max: 4 }),
  bpAbove: fc.integer({ min: 500, max: 5000 }),
});

/** Drafts over the small county of every kind: shares, order, named objects; one department, several, or none. */
export const draftsOfEveryKind = (objectIds: readonly number[]): fc.Arbitrary<Draft> => {
  const kind: fc.Arbitrary<Partial<Draft>> = fc.oneof(
    { weight: 3, arbitrary: sampled },
    { weight: 1, arbitrary: fc.constant<Partial<Draft>>({ objects: 'ordered' }) },
    {
      weight: 1,
      arbitrary: fc
        .subarray([...objectIds], { minLength: 1 })
        .map((namedIds): Partial<Draft> => ({ objects: 'named', namedIds })),
    },
  );
  const staff: fc.Arbitrary<Partial<Draft>> = fc.oneof(
    fc.constant<Partial<Draft>>({}),
    departments.map((chosen): Partial<Draft> => ({ departments: chosen, specialty: [] })),
  );
  return fc
    .tuple(randomDrafts, kind, staff, smallPool)
    .map(([draft, chosen, sent, rule]) => ({ ...draft, ...chosen, ...sent, smallPool: rule, inspectorCap: 60 }));
};

import fc from 'fast-check';
import type { Frame } from '#domain/draw/frame.ts';
import { buildFrame } from '#domain/draw/frame-builder.ts';
import { SEEDRANDOM_VERSION } from '#domain/draw/generator.ts';
import { type DrawPlan, type PlanInspector, type PlanStratum, PROTOCOL } from '#domain/draw/plan.ts';
import { DISCARDED_WORDS } from '#domain/draw/stream.ts';

/** How one attempt of a random draw goes. */
export interface RandomAttempt {
  readonly witnesses: readonly string[];
  readonly machine: string;
  readonly cancelled: 'no' | 'before-reveal' | 'after-result';
}

/** A draw that anybody might set up: list, plan and ceremony, before anything is computed. */
export interface RandomDraw {
  readonly plan: DrawPlan;
  readonly frame: Frame;
  readonly attempts: readonly RandomAttempt[];
  readonly ledgerStart: string | null;
}

const baseQual = '执法证';
const units = ['S1', 'S2', 'S3'];
const categories = ['', '食品', '特种'];
const stratumCodes = ['A', 'B', 'C', 'D'];
const columns = ['id', 'stratum', 'name', 'unit', 'category'];

const hexadecimal = fc.stringMatching(/^[0-9a-f]{64}$/);
const idOf = (place: number) => `91371726MA${String(place).padStart(4, '0')}`;

const frames = fc.array(
  fc.tuple(fc.constantFrom(...stratumCodes), fc.constantFrom('', ...units), fc.constantFrom(...categories)),
  { maxLength: 40 },
);

const rules = fc.oneof(
  fc.record({ rounding: fc.constantFrom('ceil' as const, 'floor' as const), total: fc.constant(null) }),
  fc.record({ rounding: fc.constant('total' as const), total: fc.integer({ min: 1, max: 30 }) }),
);

const shares = fc.array(
  fc.oneof(
    fc.record({ bp: fc.integer({ min: 0, max: 10_000 }) }),
    fc.record({ count: fc.integer({ min: 0, max: 9 }) }),
  ),
  { minLength: 4, maxLength: 4 },
);

const inspectors = (prefix: string) =>
  fc
    .array(
      fc.record({
        unit: fc.constantFrom(...units),
        quals: fc.subarray([baseQual, '食品', '特种'], { minLength: 1 }),
        cap: fc.integer({ min: 0, max: 12 }),
        load0: fc.integer({ min: 0, max: 4 }),
        recuse: fc.uniqueArray(fc.integer({ min: 0, max: 39 }).map(idOf), { maxLength: 3 }),
      }),
      { minLength: 2, maxLength: 8 },
    )
    .map(people =>
      people.map((one, place): PlanInspector => ({ id: `${prefix}${place}`, name: `${prefix}员${place}`, ...one })),
    );

const team = (prefix: string) => fc.record({ teamSize: fc.integer({ min: 2, max: 3 }), roster: inspectors(prefix) });

const specialty = fc.constantFrom(
  [],
  [{ category: '食品', qual: '食品' }],
  [
    { category: '食品', qual: '食品' },
    { category: '特种', qual: '特种' },
  ],
);

const matching = fc.oneof(
  { weight: 1, arbitrary: fc.constant({}) },
  {
    weight: 4,
    arbitrary: fc.tuple(team('P'), specialty, fc.boolean()).map(([one, rule, avoidSameUnit]) => ({
      baseQual,
      specialty: rule,
      avoidSameUnit,
      ...one,
    })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(team('SJ'), team('YJ'), specialty, fc.boolean())
      .map(([first, second, rule, avoidSameUnit]) => ({
        baseQual,
        specialty: rule,
        avoidSameUnit,
        departments: [
          { code: 'SJ', name: '市监', ...first },
          { code: 'YJ', name: '应急', ...second },
        ],
      })),
  },
);

const attempt = fc.record({
  witnesses: fc.array(fc.stringMatching(/^[0-9]{6,12}$/), { minLength: 3, maxLength: 5 }),
  machine: hexadecimal,
});

const ceremonies = fc
  .tuple(fc.array(attempt, { minLength: 1, maxLength: 2 }), fc.array(fc.constantFrom('before-reveal', 'after-result')))
  .map(([attempts, ends]) =>
    attempts.map((one, place) => ({
      ...one,
      cancelled: place < attempts.length - 1 ? (ends[0] ?? ('after-result' as const)) : ('no' as const),
    })),
  );

function strataOf(given: readonly ({ bp: number } | { count: number })[], onlyRatios: boolean): PlanStratum[] {
  return stratumCodes.map((code, place) => {
    const share = given[place] ?? { bp: 0 };
    const ratio = onlyRatios && 'count' in share ? { bp: share.count * 1000 } : share;
    return { code, name: `${code}类`, ...ratio };
  });
}

/** Draws with every combination of counting, reserves, specialties, recusals, own-area rules and joint departments. */
export const randomDraws: fc.Arbitrary<RandomDraw> = fc
  .record({
    rows: frames,
    rule: rules,
    shares,
    reserve: fc.integer({ min: 0, max: 4 }),
    matching,
    ceremonies,
    start: fc.option(hexadecimal),
  })
  .map(({ rows, rule, shares, reserve, matching, ceremonies, start }) => ({
    frame: {
      columns,
      rows: rows.map(([stratum, unit, category], place) => [idOf(place), stratum, `户${place}`, unit, category]),
    },
    plan: {
      protocol: PROTOCOL,
      drawId: '371726-2026-001-1',
      strata: strataOf(shares, rule.rounding === 'total'),
      ...rule,
      reserve,
      witnesses: 3,
      seedrandom: SEEDRANDOM_VERSION,
      discard: DISCARDED_WORDS,
      ...matching,
    },
    attempts: ceremonies,
    ledgerStart: start,
  }));

/** The canonical text of a frame with its digest; the frames here can all be frozen. */
export function frozen(frame: Frame): { readonly text: string; readonly digest: string } {
  const built = buildFrame(frame.columns, [...frame.rows]);
  if (!built.ok) throw new Error(built.problems[0]?.sentence);
  return { text: built.text, digest: built.summary.digest };
}

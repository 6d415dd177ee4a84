import type { FrameRow } from './bundle-builder.ts';
import type { Inspector, Plan } from './example-bundle.ts';

const fixed = { protocol: 'SSJ-DRAW/1', seedrandom: '3.0.5', discard: 704, witnesses: 3 };

/** Rows dealt out over the given classes, units S1–S3 and categories. */
export function rowsOf(number: number, strata: readonly string[], categories: readonly string[] = ['']): FrameRow[] {
  const pick = (list: readonly string[], i: number): string => list[i % list.length] ?? '';
  return Array.from({ length: number }, (_, i) => ({
    id: `QY${String(i + 1).padStart(4, '0')}`,
    stratum: pick(strata, i),
    unit: pick(['S1', 'S2', 'S3'], Math.floor(i / 2)),
    category: pick(categories, Math.floor(i / 3)),
  }));
}

/** Inspectors with the base qualification; every second one also has 食品. */
export const inspectorsOf = (prefix: string, number: number, cap: number): Inspector[] =>
  Array.from({ length: number }, (_, i) => ({
    id: `${prefix}${i + 1}`,
    unit: `S${(i % 3) + 1}`,
    quals: i % 2 === 0 ? ['执法证', '食品'] : ['执法证'],
    cap,
    load0: i % 4 === 0 ? 1 : 0,
    recuse: i === 1 ? ['QY0001', 'QY0002'] : [],
  }));

/** A draw of objects only: one class by ratio, one by count. */
export const objectPlan = (): Plan => ({
  ...fixed,
  drawId: 'YH-2026-01',
  strata: [
    { code: 'A', bp: 700 },
    { code: 'B', count: 4 },
  ],
  rounding: 'ceil',
  total: null,
  reserve: 2,
});

/** One department with a specialty rule and the own-area rule. */
export const departmentPlan = (): Plan => ({
  ...objectPlan(),
  drawId: 'YH-2026-02',
  teamSize: 2,
  baseQual: '执法证',
  specialty: [{ category: '食品', qual: '食品' }],
  avoidSameUnit: true,
  roster: inspectorsOf('ZF', 9, 8),
  replaceReasons: ['已注销', '迁出辖区'],
  exclusions: [{ rule: 'low-risk-once-a-year', name: '本年度已查的低风险主体', count: 12 }],
});

/** Three departments that send inspectors together, with different team sizes. */
export function jointPlan(): Plan {
  const { roster: _roster, teamSize: _teamSize, ...rest } = departmentPlan();
  return {
    ...rest,
    drawId: 'YH-2026-03',
    departments: [
      { code: 'SJ', name: '市监', teamSize: 2, roster: inspectorsOf('SJ', 7, 9) },
      { code: 'YJ', name: '应急', teamSize: 3, roster: inspectorsOf('YJ', 8, 9) },
      { code: 'XF', name: '消防', teamSize: 2, roster: inspectorsOf('XF', 6, 9) },
    ],
  };
}

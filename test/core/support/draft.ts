import type { InputOf } from '#contract/contract.ts';

export type Draft = InputOf<'task.create'>;

/** A task of the small county: a quarter of every class, two reserves each, teams of two. */
export function draftOf(change: Partial<Draft> = {}): Draft {
  return {
    name: '一季度抽查',
    planName: '云河县2026年度抽查工作计划',
    targeted: false,
    itemIds: [1, 2],
    range: { text: '', riskClasses: [], states: [], stations: [], labels: [] },
    exclusions: [],
    yearlyCap: 2,
    strata: ['A', 'B', 'C', 'D'].map(code => ({ code, mode: 'ratio', bp: 2500 }) as const),
    rounding: 'ceil',
    total: null,
    reserve: 2,
    teamSize: 2,
    inspectorCap: 6,
    inspectorUnits: [],
    specialty: [],
    avoidSameUnit: false,
    witnesses: 3,
    checkFrom: '2026-03-02',
    checkTo: '2026-03-31',
    method: 'site',
    ...change,
  };
}

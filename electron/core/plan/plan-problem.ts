import type { OutputOf } from '#contract/contract.ts';

/** What keeps a draw from being frozen (error) or a clerk should know before (warning), and where it is mended. */
export type PlanProblem = OutputOf<'task.preview'>['problems'][number];

type Place = PlanProblem['at'];

export const problem = (at: Place, sentence: string): PlanProblem => ({
  severity: 'error',
  sentence,
  at,
  search: null,
});

export const warning = (at: Place, sentence: string, search: string | null = null): PlanProblem => ({
  severity: 'warning',
  sentence,
  at,
  search,
});

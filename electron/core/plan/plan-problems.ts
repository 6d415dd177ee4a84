import { allocate } from '#domain/draw/allocation.ts';
import type { Frame } from '#domain/draw/frame.ts';
import type { DrawPlan } from '#domain/draw/plan.ts';
import { planProblems as ownProblems } from '#domain/draw/plan-check.ts';
import { preflight } from '#domain/draw/preflight.ts';
import { frameColumns, frameRow } from '../draw/frame-columns.ts';
import type { PoolObject } from './pool.ts';

export interface PlanProblem {
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

/** What keeps a draw from being frozen, and what the clerk should know before: the plan itself, then the pre-flight (§2.3). */
export function planProblems(plan: DrawPlan, pool: readonly PoolObject[]): PlanProblem[] {
  if (pool.length === 0) {
    return [{ severity: 'error', sentence: '按当前条件没有可抽取的对象。请放宽对象范围或减少剔除规则。' }];
  }
  const own = ownProblems(plan).map((sentence): PlanProblem => ({ severity: 'error', sentence }));
  if (own.length > 0) return own;
  const sizes = plan.strata.map(({ code }) => pool.filter(object => object.stratum === code).length);
  if (allocate(plan, sizes).every(count => count === 0)) {
    return [{ severity: 'error', sentence: '按当前比例一户也抽不到。请提高比例、改为不低于比例，或直接填写户数。' }];
  }
  const frame: Frame = { columns: frameColumns, rows: pool.map(frameRow) };
  return preflight(plan, frame).map(({ severity, sentence }) => ({
    severity: severity === 'stop' ? 'error' : 'warning',
    sentence,
  }));
}

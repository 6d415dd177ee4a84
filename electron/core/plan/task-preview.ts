import type { ParsedInputOf } from '#contract/contract.ts';
import { allocate } from '#domain/draw/allocation.ts';
import { gatherPoolNow } from '../draw/gather-pool.ts';
import type { QueryContext } from '../service/context.ts';
import { drawPlanOf } from './draw-plan.ts';
import { type PlanProblem, planProblems } from './plan-problems.ts';
import { drawableInspectors } from './roster.ts';

/** The live counts of a draft: range, exclusions, pool, what each class would give, and problems a draw would meet. */
export function previewTask(context: QueryContext, draft: ParsedInputOf<'task.preview'>) {
  const { workspace } = context;
  const gathered = gatherPoolNow(workspace, draft, null);
  const plan = drawPlanOf(workspace, { ...gathered, drawId: 'preview', occasion: '', draft });
  const sizes = plan.strata.map(({ code }) => gathered.pool.filter(object => object.stratum === code).length);
  const totalMissing = draft.rounding === 'total' && draft.total === null;
  const drawn = totalMissing ? sizes.map(() => 0) : allocate(plan, sizes);
  const strata = plan.strata.map(({ code, name }, place) => {
    const size = sizes[place] ?? 0;
    const count = drawn[place] ?? 0;
    return { code, name, size, drawn: count, reserve: Math.min(draft.reserve, size - count) };
  });
  const problems: PlanProblem[] = totalMissing
    ? [{ severity: 'error', sentence: '按总数分配时请填写抽取总数。' }]
    : planProblems(plan, gathered.pool);
  if (gathered.outsideStrata > 0) {
    const sentence = `范围内有 ${gathered.outsideStrata} 户属于没有设抽取比例的风险等级，不在抽取之列。`;
    problems.push({ severity: 'warning', sentence });
  }
  return {
    inRange: gathered.inRange,
    exclusions: [...gathered.exclusions],
    pool: gathered.pool.length,
    strata,
    drawn: drawn.reduce((sum, count) => sum + count, 0),
    inspectors: drawableInspectors(workspace, draft).length,
    problems,
  };
}

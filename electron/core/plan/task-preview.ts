import type { ParsedInputOf } from '#contract/contract.ts';
import { allocate } from '#domain/draw/allocation.ts';
import type { DrawPlan } from '#domain/draw/plan.ts';
import { itemField } from '#domain/plan/item-choice.ts';
import { gatherPool } from '../draw/gather-pool.ts';
import { inTurns } from '../jobs/in-turns.ts';
import type { QueryContext } from '../service/context.ts';
import { type BarredGroup, barredPeople } from './barred-people.ts';
import { drawPlanOf, sendsInspectors } from './draw-plan.ts';
import type { GatheredPool } from './gathered-pool.ts';
import { countOf } from './object-pool.ts';
import { problem, warning } from './plan-problem.ts';
import { planProblems } from './plan-problems.ts';
import { drawableInspectors } from './roster.ts';
import type { TaskDraft } from './task-store.ts';

/** The live counts of a draft: range, exclusions, pool, what each class would give, and problems a draw would meet. */
export function previewTask(context: QueryContext, draft: ParsedInputOf<'task.preview'>) {
  // Each holds the whole pool for a while; one pool is enough for the memory.
  return context.workspace.onePoolAtATime(() => preview(context, draft));
}

/** Others are answered between its portions. */
async function preview(context: QueryContext, draft: TaskDraft) {
  const { workspace } = context;
  const image = await workspace.objects.images.current();
  const gathered = await inTurns(workspace, gatherPool(workspace, draft, null));
  const plan = drawPlanOf(workspace, { ...gathered, drawId: 'preview', occasion: '', draft });
  const totalMissing = draft.objects === 'sampled' && draft.rounding === 'total' && draft.total === null;
  const strata = strataPreview(plan, gathered, totalMissing);
  const drawn = strata.reduce((sum, one) => sum + one.drawn, 0);
  const problems = totalMissing
    ? [problem('strata', '按总数分配时请填写抽取总数。')]
    : await inTurns(workspace, planProblems(workspace, { draft, plan, gathered, image }));
  if (gathered.outsideStrata > 0) {
    const sentence = `范围内有 ${gathered.outsideStrata} 户属于没有设抽取比例的风险等级，不在抽取之列。`;
    problems.push(warning('strata', sentence));
  }
  return {
    inRange: gathered.inRange,
    exclusions: [...gathered.exclusions],
    pool: gathered.pool.length,
    strata,
    drawn,
    ...staffPreview(context, draft, plan, drawn),
    barred: sendsInspectors(draft) ? barredPeople(workspace, draft).map(shownGroup) : [],
    items: itemPreview(plan, gathered),
    totalBasis: plan.totalBasis ?? null,
    problems,
  };
}

function strataPreview(plan: DrawPlan, { pool }: GatheredPool, totalMissing: boolean) {
  const sizes = plan.strata.map(({ code }) => countOf(pool, object => object.stratum === code));
  const drawn = totalMissing ? sizes.map(() => 0) : allocate(plan, sizes);
  return plan.strata.map(({ code, name, basis }, place) => {
    const size = sizes[place] ?? 0;
    const count = drawn[place] ?? 0;
    return { code, name, size, drawn: count, reserve: Math.min(plan.reserve, size - count), basis: basis ?? null };
  });
}

/** People named of each group; the rest stand in the registry. */
const barredShown = 20;

const shownGroup = ({ code, name, people }: BarredGroup) => ({
  code,
  name,
  count: people.length,
  people: people.slice(0, barredShown).map(person => ({ ...person })),
});

function itemPreview({ items = [] }: DrawPlan, { pool }: GatheredPool) {
  const counts = items.map(() => 0);
  for (const object of pool) {
    for (const place of itemField.read(object.items)) counts[place - 1] = (counts[place - 1] ?? 0) + 1;
  }
  return items.map(({ code, name }, place) => ({ code, name, count: counts[place] ?? 0 }));
}

function staffPreview({ workspace }: QueryContext, draft: TaskDraft, plan: DrawPlan, drawn: number) {
  const departments = (plan.departments ?? []).map(({ name, roster, teamSize }) => {
    return { name, inspectors: roster.length, places: drawn * teamSize };
  });
  if (departments.length === 0) return { inspectors: drawableInspectors(workspace, draft).length, departments };
  return { inspectors: departments.reduce((sum, { inspectors }) => sum + inspectors, 0), departments };
}

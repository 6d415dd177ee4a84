import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { lineEditing, type PlanState, planStateName } from '#domain/annual-plan/plan-machine.ts';
import { breathe } from '../jobs/breathe.ts';
import { chinaDate } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { lineRange } from './line-values.ts';
import { quotasOfClasses, ruleOfLine } from './line-view.ts';
import { requirePlan } from './plan-view.ts';
import type { RangeClass } from './range-count-store.ts';

interface Counted {
  readonly id: number;
  readonly classes: readonly RangeClass[];
  readonly base: number;
  /** Null where the words say no number, or a person set another one with a reason. */
  readonly target: number | null;
}

/** Counts base and target of every standing line in the registry as it is today; one question a line. */
export async function countBases(context: JobContext, { id }: ParsedInputOf<'plan.count'>) {
  const { workspace } = context;
  const plan = requirePlan(context, id);
  requireCountable(plan.state, plan.name);
  const states = workspace.bureau.profile().drawableStates;
  const lines = workspace.planLines.ofPlan(id).filter(line => line.cancelled_in === null);
  const counted: Counted[] = [];
  for (const [place, line] of lines.entries()) {
    context.progress('统计基数', place, lines.length);
    await breathe(context.signal);
    const range = lineRange(line);
    if (range === null) continue;
    const classes = workspace.rangeCounts.classes(range, states);
    const base = classes.reduce((sum, one) => sum + one.size, 0);
    const quotas = quotasOfClasses(ruleOfLine(line), classes);
    const computed = quotas?.reduce((sum, one) => sum + (one.count ?? 0), 0) ?? null;
    counted.push({ id: line.id, classes, base, target: line.target_reason === null ? computed : null });
  }
  const on = chinaDate(context.now());
  const inWords = lines.length - counted.length;
  const sentence = `已按名录库统计 ${counted.length} 行的基数和数量${inWords > 0 ? `；${inWords} 行的对象范围还是文字，没有统计` : ''}。`;
  return context.commit(command => {
    requireCountable(requirePlan(command, id).state, plan.name);
    for (const line of counted) {
      workspace.planLines.change(line.id, {
        base: line.base,
        base_on: on,
        base_classes: JSON.stringify(line.classes),
        ...(line.target === null ? {} : { target: line.target }),
      });
    }
    command.note({ subject: `年度计划 ${plan.name}`, after: { 统计日: on, 行数: counted.length, sentence } });
    return { counted: counted.length, inWords, on, sentence };
  });
}

/** Numbers of an approved edition stay as they were approved. */
function requireCountable(state: string, name: string): void {
  if (lineEditing(state as PlanState) !== null) return;
  throw new AppError('conflict', `计划“${name}”${planStateName(state)}，基数和数量以批准的版本为准，不再重新统计。`);
}

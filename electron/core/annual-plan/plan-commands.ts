import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { lineEditing, type PlanState, planStateName } from '#domain/annual-plan/plan-machine.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { movedYear } from './moved-year.ts';
import type { LineRow, NewLine } from './plan-line-store.ts';
import { requirePlan } from './plan-view.ts';

const done = { done: true } as const;

type PlanFields = ParsedInputOf<'plan.create'>;

const planValues = (fields: PlanFields) => ({
  year: fields.year,
  name: fields.name,
  number: fields.number || null,
  kind: fields.kind,
  department: fields.department,
  superior_number: fields.superiorNumber || null,
  document_number: fields.documentNumber || null,
});

/** Adds an empty plan as a draft; refuses the name of another one of the year. */
export function addPlan({ workspace, now }: CommandContext, fields: PlanFields): number {
  requireFreeName(workspace, fields.year, fields.name, null);
  const start = { state: 'draft', version: 1, filed_with: null, filed_on: null, created_at: instantText(now()) };
  return workspace.plans.add({ ...planValues(fields), ...start });
}

function requireFreeName({ plans }: CommandContext['workspace'], year: number, name: string, own: number | null): void {
  const found = plans.named(year, name);
  if (found && found.id !== own) throw new AppError('conflict', `${year} 年度已有同名的计划“${name}”，请换一个名称。`);
}

/** Opens a plan as a draft without lines. */
export function createPlan(context: CommandContext, fields: PlanFields) {
  const id = addPlan(context, fields);
  context.note({ subject: `年度计划 ${fields.name}`, after: fields });
  return { id };
}

/** Changes what stands in the head of a plan; its year only while it was never approved. */
export function savePlan(context: CommandContext, { id, fields }: ParsedInputOf<'plan.save'>) {
  const { workspace } = context;
  const plan = requirePlan(context, id);
  if (plan.state === 'archived' || plan.state === 'approving') {
    throw new AppError('conflict', `计划${planStateName(plan.state)}，不能修改。`);
  }
  const isApproved = workspace.plans.edition(id, 1) !== null;
  if (isApproved && (fields.year !== plan.year || fields.kind !== plan.kind || fields.name !== plan.name)) {
    throw new AppError('conflict', '计划已经批准过，年度、名称和类型不能再改。编号和文号可以补填。');
  }
  requireFreeName(workspace, fields.year, fields.name, id);
  const values = planValues(fields);
  const before = Object.fromEntries(Object.keys(values).map(key => [key, plan[key as keyof typeof values]]));
  workspace.plans.change(id, values);
  context.note({ subject: `年度计划 ${fields.name}`, before, after: values });
  return done;
}

/** A new draft with the standing lines of another plan; their days are those of the new year, and are counted anew. */
export function copyPlan(context: CommandContext, { id, year, name }: ParsedInputOf<'plan.copy'>) {
  const { workspace } = context;
  const source = requirePlan(context, id);
  const copied = {
    year,
    name,
    number: null,
    kind: source.kind as PlanFields['kind'],
    department: source.department,
    superiorNumber: null,
    documentNumber: null,
  };
  const planId = addPlan(context, copied);
  const lines = workspace.planLines.ofPlan(id).filter(line => line.cancelled_in === null);
  lines.forEach((line, place) => {
    const values = copiedLine(line, {
      planId,
      position: place + 1,
      years: year - source.year,
      from: source.year,
      year,
    });
    workspace.planLines.add(values, workspace.planLines.items(line.id));
  });
  context.note({ subject: `年度计划 ${name}`, after: { ...copied, 照抄自: source.name, 行数: lines.length } });
  return { id: planId, lines: lines.length };
}

interface Copying {
  readonly planId: number;
  readonly position: number;
  readonly years: number;
  readonly from: number;
  readonly year: number;
}

function copiedLine({ id: _, ...line }: LineRow, { planId, position, years, from, year }: Copying): NewLine {
  return {
    ...line,
    plan_id: planId,
    position,
    name: line.name.replaceAll(String(from), String(year)),
    date_from: movedYear(line.date_from, years),
    date_to: movedYear(line.date_to, years),
    period_text: line.period_text.replaceAll(String(from), String(year)),
    base: null,
    base_on: null,
    base_classes: null,
    target: null,
    target_reason: null,
    superior_line: null,
    since_version: 1,
    cancelled_in: null,
  };
}

/** The way in which lines of a plan may be changed now. Throws AppError('conflict') where they may not. */
export function requireEditable(context: CommandContext, planId: number): 'free' | 'with-reason' {
  const plan = requirePlan(context, planId);
  const editing = lineEditing(plan.state as PlanState);
  if (editing === null) {
    const what = plan.state === 'approving' ? '计划正在等待审批，请先退回修改。' : '请先“开始调整”，再修改计划行。';
    throw new AppError('conflict', `计划“${plan.name}”${planStateName(plan.state)}，计划行不能直接修改。${what}`);
  }
  return editing;
}

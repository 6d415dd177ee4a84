import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { fieldDifferences, type LineWords } from '#domain/annual-plan/line-content.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { type LineFields, lineRange, lineValues } from './line-values.ts';
import { wordsOfLine } from './line-words.ts';
import { requireEditable } from './plan-commands.ts';
import type { LineRow, NewLine } from './plan-line-store.ts';
import { requirePlan } from './plan-view.ts';

const done = { done: true } as const;

/** What a change is written down with: the version it leads to, or null while the plan was never approved. */
export interface ChangePlace {
  readonly version: number | null;
  readonly reason: string;
}

/** Where changes of a plan lead. Throws AppError where its lines may not be changed, or a needed reason is missing. */
export function changePlace(context: CommandContext, planId: number, reason: string): ChangePlace {
  if (requireEditable(context, planId) === 'free') return { version: null, reason };
  if (reason === '') throw new AppError('invalid-input', '计划已经批准过，调整须写明理由（调整要公示）。');
  return { version: requirePlan(context, planId).version + 1, reason };
}

/** A line in words as it stands now. */
export function lineInWords({ workspace }: CommandContext, id: number): LineWords | null {
  const line = workspace.planLines.get(id);
  return line && wordsOfLine(line, workspace.planLines.items(id), workspace.bureau.profile());
}

/** Adds a line or changes one, and writes down what was changed of an approved plan. */
export function saveLine(context: CommandContext, input: ParsedInputOf<'plan.saveLine'>) {
  const { planId, lineId, fields, reason } = input;
  const plan = requirePlan(context, planId);
  const place = changePlace(context, planId, reason);
  const before = lineId === null ? null : lineInWords(context, lineId);
  const id = putLine(context, planId, lineId, fields, place);
  const after = lineInWords(context, id);
  const differences = before && after ? fieldDifferences(before, after) : [];
  context.note({
    subject: `年度计划 ${plan.name}`,
    before: before && { 抽查任务: before.name, ...Object.fromEntries(differences.map(one => [one.name, one.before])) },
    after: before
      ? { 抽查任务: after?.name, ...Object.fromEntries(differences.map(one => [one.name, one.after])) }
      : after,
    ...(reason === '' ? {} : { reason }),
  });
  return { id };
}

/** Writes one line, new or known, with the change it is; the numbers counted for another range are forgotten. */
export function putLine(
  context: CommandContext,
  planId: number,
  lineId: number | null,
  fields: LineFields,
  place: ChangePlace,
): number {
  const { workspace } = context;
  requireItems(context, fields);
  const values = lineValues(fields);
  if (lineId === null) {
    const position = workspace.planLines.lastPosition(planId) + 1;
    const id = workspace.planLines.add({ ...newLine(planId, position, place.version ?? 1), ...values }, fields.items);
    writeChange(context, { planId, lineId: id, kind: 'add', before: null }, place);
    return id;
  }
  const line = requireLine(context, lineId);
  if (line.plan_id !== planId) throw new AppError('not-found', '这一行不在这个计划里，请刷新后再试。');
  if (line.cancelled_in !== null) throw new AppError('conflict', `“${line.name}”已经取消，不能再修改。`);
  const before = lineInWords(context, lineId);
  const isSameRange = JSON.stringify(lineRange(line)) === JSON.stringify(fields.range);
  const uncounted = isSameRange ? {} : { base: null, base_on: null, base_classes: null };
  workspace.planLines.change(lineId, { ...values, ...uncounted }, fields.items);
  writeChange(context, { planId, lineId, kind: 'change', before }, place);
  return lineId;
}

const newLine = (planId: number, position: number, version: number) =>
  ({
    plan_id: planId,
    position,
    base: null,
    base_on: null,
    base_classes: null,
    since_version: version,
    cancelled_in: null,
  }) satisfies Partial<NewLine>;

interface Change {
  readonly planId: number;
  readonly lineId: number;
  readonly kind: 'add' | 'cancel' | 'change';
  readonly before: LineWords | null;
}

/** Notes a change of an approved plan; a change that changes no word is none. */
function writeChange(context: CommandContext, { planId, lineId, kind, before }: Change, place: ChangePlace): void {
  if (place.version === null) return;
  const after = kind === 'cancel' ? null : lineInWords(context, lineId);
  if (kind === 'change' && before && after && fieldDifferences(before, after).length === 0) return;
  context.workspace.plans.addChange({
    plan_id: planId,
    line_id: lineId,
    version: place.version,
    kind,
    before: before && JSON.stringify(before),
    after: after && JSON.stringify(after),
    reason: place.reason,
    made_at: instantText(context.now()),
    made_by: context.actor.name,
  });
}

function requireItems({ workspace }: CommandContext, { items }: LineFields): void {
  const ids = items.flatMap(({ itemId }) => (itemId === null ? [] : [itemId]));
  if (workspace.items.byIds(ids).length !== new Set(ids).size) {
    throw new AppError('not-found', '所选抽查事项中有的已不在清单里，请重新选择。');
  }
}

/** The line of an id. Throws AppError('not-found'). */
export function requireLine({ workspace }: Pick<CommandContext, 'workspace'>, id: number): LineRow {
  const line = workspace.planLines.get(id);
  if (!line) throw new AppError('not-found', '找不到这一行计划，可能已被删除，请刷新后再试。');
  return line;
}

/** Takes a line out, with the reason. */
export function cancelLine(context: CommandContext, { lineId, reason }: ParsedInputOf<'plan.cancelLine'>) {
  const line = requireLine(context, lineId);
  const plan = requirePlan(context, line.plan_id);
  const place = changePlace(context, plan.id, reason);
  takeOut(context, line, place);
  context.note({ subject: `年度计划 ${plan.name}`, before: { 抽查任务: line.name }, after: { 结果: '取消' }, reason });
  return done;
}

/** Removes a line of a draft for good, or cancels one of an approved plan; never one that a task was made from. */
export function takeOut(context: CommandContext, line: LineRow, place: ChangePlace): void {
  const { planLines, lineProgress } = context.workspace;
  const [task] = lineProgress.ofPlan(line.plan_id).get(line.id) ?? [];
  if (task) {
    throw new AppError('conflict', `“${line.name}”已建立任务 ${task.number}，不能取消。确实不再实施的，请先作废任务。`);
  }
  if (line.cancelled_in !== null) throw new AppError('conflict', `“${line.name}”已经取消。`);
  const before = lineInWords(context, line.id);
  if (place.version === null) {
    if (lineProgress.isNamed(line.id)) planLines.change(line.id, { cancelled_in: 1 });
    else planLines.remove(line.id);
    return;
  }
  planLines.change(line.id, { cancelled_in: place.version });
  writeChange(context, { planId: line.plan_id, lineId: line.id, kind: 'cancel', before }, place);
}

/** Puts a line at another place among those that stand. */
export function moveLine(context: CommandContext, { lineId, to }: ParsedInputOf<'plan.moveLine'>) {
  const line = requireLine(context, lineId);
  const plan = requirePlan(context, line.plan_id);
  requireEditable(context, plan.id);
  const { planLines } = context.workspace;
  const others = planLines
    .ofPlan(plan.id)
    .map(({ id }) => id)
    .filter(id => id !== lineId);
  others.splice(Math.min(to, others.length + 1) - 1, 0, lineId);
  planLines.order(others);
  const before = { 抽查任务: line.name, 第几行: line.position };
  context.note({ subject: `年度计划 ${plan.name}`, before, after: { 第几行: others.indexOf(lineId) + 1 } });
  return done;
}

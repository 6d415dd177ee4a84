import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import type { CommandContext } from '../service/context.ts';
import { changePlace, putLine, requireLine, takeOut } from './line-commands.ts';
import { fieldsOfLine, type LineFields } from './line-values.ts';
import { requirePlan } from './plan-view.ts';

/** Makes one joint line of several: what can be joint must not be run alone (R-100); the single ones are cancelled with the reason. */
export function joinLines(context: CommandContext, { lineIds, name, reason }: ParsedInputOf<'plan.joinLines'>) {
  const { workspace } = context;
  if (new Set(lineIds).size !== lineIds.length) throw new AppError('invalid-input', '同一行只能选一次。');
  const lines = lineIds.map(id => requireLine(context, id));
  const [first] = lines;
  if (!first) throw new RangeError('The contract asks for two lines.');
  const plans = new Map(lines.map(({ plan_id }) => [plan_id, requirePlan(context, plan_id)]));
  if (new Set([...plans.values()].map(({ year }) => year)).size > 1) {
    throw new AppError('invalid-input', '不同年度的计划行不能合并。');
  }
  const places = new Map([...plans.keys()].map(id => [id, changePlace(context, id, reason)]));
  const said = lines.map(line => fieldsOfLine(line, workspace.planLines.items(line.id)));
  const fields = joinedFields(said, name, `由${lines.map(line => `“${line.name}”`).join('、')}合并：${reason}`);
  const planId = first.plan_id;
  const place = (id: number) => places.get(id) ?? { version: null, reason };
  const id = putLine(context, planId, null, fields, place(planId));
  for (const line of lines) takeOut(context, line, place(line.plan_id));
  context.note({
    subject: `年度计划 ${plans.get(planId)?.name ?? ''}`,
    before: { 抽查任务: lines.map(line => line.name) },
    after: { 抽查任务: name, 抽查事项: fields.items.map(({ text }) => text), 参与部门: fields.departments },
    reason,
  });
  return { id, planId };
}

const distinct = (texts: readonly string[]) => [...new Set(texts.filter(text => text !== ''))];

/** The one line in place of several: items and departments of all, the days that all share where they share any. */
function joinedFields(lines: readonly LineFields[], name: string, remark: string): LineFields {
  const [first] = lines;
  if (!first) throw new RangeError('There is no line to join.');
  const items = new Map(lines.flatMap(line => line.items).map(item => [item.itemId ?? item.text, item]));
  const lead = first.leadDepartment || first.subject;
  const departments = distinct(lines.flatMap(line => [line.leadDepartment, ...line.departments])).filter(
    one => one !== lead,
  );
  return {
    ...first,
    name,
    leadDepartment: lead,
    departments,
    items: [...items.values()].slice(0, 100),
    itemClass: lines.every(line => line.itemClass === first.itemClass) ? first.itemClass : null,
    rangeText: distinct(lines.map(line => line.rangeText))
      .join('、')
      .slice(0, 500),
    ...sharedDays(lines),
    target: null,
    targetReason: '',
    jointKind: first.jointKind ?? 'comprehensive',
    remark: remark.slice(0, 500),
  };
}

function sharedDays(lines: readonly LineFields[]): Pick<LineFields, 'dateFrom' | 'dateTo' | 'periodText'> {
  const from =
    lines
      .map(line => line.dateFrom ?? '')
      .toSorted()
      .at(-1) ?? '';
  const to =
    lines
      .map(line => line.dateTo ?? '9')
      .toSorted()
      .at(0) ?? '9';
  if (from === '' || to === '9' || from > to) {
    const [first] = lines;
    return { dateFrom: first?.dateFrom ?? null, dateTo: first?.dateTo ?? null, periodText: first?.periodText ?? '' };
  }
  return { dateFrom: from, dateTo: to, periodText: `${from}至${to}` };
}

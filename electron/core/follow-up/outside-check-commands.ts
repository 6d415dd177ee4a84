import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { approvalFault } from '#domain/follow-up/outside-check.ts';
import { outcomes } from '#domain/vocabulary/inspection-outcome.ts';
import { type Eligibility, eligibility, oneDay } from '../plan/eligibility.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';
import { itemsOn, otherItems } from './checked-items.ts';
import { moveFollowUp } from './follow-up-life.ts';
import { enterFinding } from './open-follow-up.ts';
import type { CheckedItem } from './outside-check-store.ts';
import { problemOutcomes } from './problem-outcomes.ts';

type Entry = ParsedInputOf<'outsideCheck.add'>;

/** Registers a check that no draw chose; one with a finding goes into the ledger at once. */
export function addOutsideCheck(context: CommandContext, entry: Entry) {
  const items = requireRight(context, entry);
  const registered = register(context, entry, items);
  const after = { 对象: entry.objectName, 来源: entry.source, 检查日期: entry.checkedOn, 结果: entry.outcome };
  context.note({ subject: `抽取之外的检查 ${registered.number}`, after });
  const outside = items.filter(({ listed }) => !listed).map(({ title }) => `“${title}”`);
  return {
    ...registered,
    warnings:
      outside.length > 0
        ? [`${outside.join('、')}不在 ${entry.checkedOn} 有效的抽查事项清单里，已记为清单外检查。`]
        : [],
  };
}

/** What is checked, as the list of that day has it; throws AppError with what is wrong. */
export function requireRight(
  context: QueryContext,
  entry: Entry,
  staff: Eligibility = eligibility(context.workspace),
): CheckedItem[] {
  const { workspace } = context;
  const fault = faultOf(context, entry);
  if (fault !== null) throw new AppError('invalid-input', fault);
  for (const id of entry.inspectorIds) requireInspector(context, staff, { id, on: entry.checkedOn });
  const items = [...itemsOn(workspace, entry.itemIds, entry.checkedOn), ...otherItems(entry.otherItems)];
  if (items.length === 0) throw new AppError('invalid-input', '请至少选择或填写一个检查事项。');
  return items;
}

function faultOf({ workspace, now }: QueryContext, entry: Entry): string | null {
  const { checkedOn, endedOn, outcome, finding, objectId, inspectorIds } = entry;
  if (endedOn < checkedOn) return '检查完成日期不能早于检查日期。';
  if (endedOn > chinaDate(now())) return '检查完成日期不能晚于今天。';
  if (new Set(inspectorIds).size < 2) return '检查人员不得少于两人。';
  if (problemOutcomes.includes(outcome) && finding === '') {
    const name = outcomes.find(({ code }) => code === outcome)?.name ?? outcome;
    return `结果为“${name}”时，请写明发现的问题。`;
  }
  if (objectId !== null && !workspace.objects.get(objectId)) return '所选检查对象不在名录库里，请重新选择。';
  return approvalFault(entry);
}

function requireInspector(
  { workspace }: QueryContext,
  staff: Eligibility,
  { id, on }: { readonly id: number; readonly on: string },
): void {
  const person = workspace.inspectors.get(id);
  if (!person) throw new AppError('not-found', '所选检查人员已不在名录库中，请重新选择。');
  // He may have left since; the day of the check counts.
  const obstacles = staff.obstacles({ ...person, status: 'on-duty' }, oneDay(on));
  if (obstacles.length === 0) return;
  const words = obstacles.map(obstacle => obstacle.words).join('、');
  throw new AppError('invalid-input', `${person.name}在 ${on} 不能作为执法检查人员（${words}）。`);
}

/** Writes a check that was found right, and its finding into the ledger. */
export function register(context: CommandContext, entry: Entry, items: readonly CheckedItem[]) {
  const { workspace, actor, now } = context;
  const object = entry.objectId === null ? null : workspace.objects.get(entry.objectId);
  const inspectors = entry.inspectorIds.map(id => ({ id, name: workspace.inspectors.get(id)?.name ?? '' }));
  const added = workspace.outsideChecks.add({
    source: entry.source,
    kind: entry.kind,
    clue: entry.clue,
    ordered_above: entry.orderedAbove ? 1 : 0,
    object_id: entry.objectId,
    object_code: object?.code ?? entry.objectCode,
    object_name: object?.name ?? entry.objectName,
    department: entry.department,
    items: JSON.stringify(items),
    inspectors: JSON.stringify(inspectors),
    approved_by: entry.approvedBy,
    approved_on: entry.approvedOn,
    urgent_reason: entry.urgentReason,
    checked_on: entry.checkedOn,
    ended_on: entry.endedOn,
    outcome: entry.outcome,
    finding: entry.finding,
    created_at: instantText(now()),
    created_by: actor.name,
    void_reason: null,
    voided_at: null,
  });
  if (problemOutcomes.includes(entry.outcome)) {
    enterFinding(context, {
      assignment_id: null,
      outside_check_id: added.id,
      object_id: entry.objectId,
      object_name: object?.name ?? entry.objectName,
      sheet_number: null,
      problem: entry.finding,
      basis: '',
      responsible: object?.station ?? entry.department,
    });
  }
  return added;
}

/** Voids a wrong entry; what nobody has begun to handle goes out of the ledger with it. */
export function voidOutsideCheck(context: CommandContext, { id, reason }: ParsedInputOf<'outsideCheck.void'>) {
  const { workspace, now } = context;
  const check = workspace.outsideChecks.get(id);
  if (!check) throw new AppError('not-found', '找不到这次检查。请刷新列表。');
  if (check.voided_at !== null) throw new AppError('conflict', `检查 ${check.number} 已经作废。`);
  const finding = workspace.followUps.ofOutsideCheck(id);
  if (finding && (finding.state !== 'open' || finding.measure !== null)) {
    throw new AppError('conflict', `台账 ${finding.number} 已经开始处置，检查 ${check.number} 不能作废。`);
  }
  workspace.outsideChecks.void(id, reason, instantText(now()));
  if (finding) {
    const on = chinaDate(now());
    const change = { measure: 'none-needed', closed_on: on, close_reason: reason };
    moveFollowUp(context, finding, { event: 'withdraw', on, note: `检查登记作废：${reason}`, change });
  }
  context.note({ subject: `抽取之外的检查 ${check.number}`, before: { 对象: check.object_name }, reason });
  return { done: true } as const;
}

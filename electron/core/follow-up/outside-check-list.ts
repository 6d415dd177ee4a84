import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import type { QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { OutsideCheckRecord } from './outside-check-store.ts';

export type OutsideCheckRow = OutputOf<'outsideCheck.list'>['rows'][number];

/** A check as lists show it. */
export function outsideCheckRow({ followUps }: Workspace, check: OutsideCheckRecord): OutsideCheckRow {
  const items = JSON.parse(check.items) as OutsideCheckRow['items'];
  return {
    id: check.id,
    number: check.number,
    source: check.source,
    kind: check.kind,
    clue: check.clue,
    orderedAbove: check.ordered_above === 1,
    objectId: check.object_id,
    objectCode: check.object_code,
    objectName: check.object_name,
    department: check.department,
    items,
    outsideList: items.some(({ listed }) => !listed),
    inspectors: JSON.parse(check.inspectors) as OutsideCheckRow['inspectors'],
    approvedBy: check.approved_by,
    approvedOn: check.approved_on,
    urgentReason: check.urgent_reason,
    checkedOn: check.checked_on,
    endedOn: check.ended_on,
    outcome: check.outcome,
    finding: check.finding,
    followUpId: followUps.ofOutsideCheck(check.id)?.id ?? null,
    createdBy: check.created_by,
    voidReason: check.void_reason,
  };
}

/** 抽取之外的检查, newest first. */
export function listOutsideChecks(
  { workspace }: QueryContext,
  { filter, after, limit }: ParsedInputOf<'outsideCheck.list'>,
): OutputOf<'outsideCheck.list'> {
  const records = workspace.outsideChecks.page(filter, after === null ? null : Number(after), limit + 1);
  const page = records.slice(0, limit);
  return {
    rows: page.map(record => outsideCheckRow(workspace, record)),
    next: records.length > limit ? String(page.at(-1)?.id) : null,
    total: workspace.outsideChecks.count(filter),
  };
}

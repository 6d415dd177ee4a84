import type { OutputOf } from '#contract/contract.ts';
import { deadlineState } from '#domain/calendar/deadline.ts';
import type { FollowUpState } from '#domain/follow-up/follow-up-machine.ts';
import { listingDue, overdueDays } from '#domain/follow-up/follow-up-term.ts';
import { workingCalendar } from '../disclosure/disclosure-due.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { FollowUpRecord } from './follow-up-store.ts';

export type FollowUpRow = OutputOf<'followUp.list'>['rows'][number];

/** Rows of the ledger as lists show them on a day, with their lights and the clock of a listing as abnormal. */
export function followUpRows(workspace: Workspace, records: readonly FollowUpRecord[], today: string): FollowUpRow[] {
  const profile = workspace.bureau.profile();
  const calendar = workingCalendar(profile);
  const sheets = workspace.followUpLists.sheets(records.flatMap(row => row.assignment_id ?? []));
  return records.map(row => {
    const sheet = sheets.get(row.assignment_id ?? 0);
    const reinspection = row.reinspection as FollowUpRow['reinspection'];
    const isClosed = row.state === 'closed';
    const listing =
      row.listed_on === null && !isClosed
        ? listingDue(
            {
              outcome: sheet?.outcome ?? '',
              openedOn: row.opened_on,
              orderedOn: row.ordered_on,
              due: row.due,
              reinspection,
            },
            profile.followUpRule,
            calendar,
          )
        : null;
    const light =
      row.due === null
        ? isClosed
          ? ('done' as const)
          : ('open' as const)
        : deadlineState(row.due, today, row.closed_on, calendar, profile.dueSoonWorkingDays).state;
    return {
      ...plainRow(row),
      taskId: sheet?.taskId ?? null,
      reinspection,
      listingDue: listing,
      light,
      overdueDays: isClosed ? 0 : overdueDays(row.due, today),
    };
  });
}

function plainRow(row: FollowUpRecord) {
  return {
    id: row.id,
    number: row.number,
    assignmentId: row.assignment_id,
    outsideCheckId: row.outside_check_id,
    objectId: row.object_id,
    objectName: row.object_name,
    sheetNumber: row.sheet_number,
    problem: row.problem,
    basis: row.basis,
    measure: row.measure,
    responsible: row.responsible,
    orderNumber: row.order_number,
    orderedOn: row.ordered_on,
    due: row.due,
    correctedOn: row.corrected_on,
    reinspectedOn: row.reinspected_on,
    caseNumber: row.case_number,
    caseFiledOn: row.case_filed_on,
    penaltyNumber: row.penalty_number,
    penaltyOn: row.penalty_on,
    listedOn: row.listed_on,
    state: row.state as FollowUpState,
    closedOn: row.closed_on,
    closeReason: row.close_reason,
    openedOn: row.opened_on,
  };
}

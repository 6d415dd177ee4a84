import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { type AssignmentState, isBeforeCheck } from '#domain/dispatch/assignment-machine.ts';
import type { NoticeWay } from '#domain/dispatch/notice-way.ts';
import type { AssignmentRecord, TeamMember } from '../check/assignment-store.ts';
import type { QueryContext } from '../service/context.ts';
import { teamWarnings } from './team-warnings.ts';

type SheetRow = OutputOf<'dispatch.list'>['rows'][number];

/** The sheets of a task in draw order, with all that concerns their way to the check, and what to look at before. */
export function listDispatch(context: QueryContext, { taskId, after, limit }: ParsedInputOf<'dispatch.list'>) {
  const { assignments, dispatches, recusals } = context.workspace;
  const found = assignments.page(taskId, after === null ? 0 : Number(after), limit + 1);
  const page = found.slice(0, limit);
  const teams = assignments.teams(taskId);
  const stations = dispatches.stationsOf(taskId);
  const assistants = dispatches.assistantsOf(page.map(({ id }) => id));
  const open = recusals.openBySheet(taskId);
  const warningsOf = teamWarnings(context.workspace);
  const rows = page.map((sheet): SheetRow => {
    const team = teams.get(sheet.id) ?? [];
    return {
      ...fieldsOf(sheet),
      station: stations.get(sheet.id) ?? '',
      team: team.map(({ id, name, unit }) => ({ id, name, unit })),
      assistants: assistants.filter(one => one.assignment_id === sheet.id).map(({ id, name }) => ({ id, name })),
      openRequests: open.get(sheet.id) ?? 0,
      warnings: warnings(sheet, team, warningsOf),
    };
  });
  return { rows, next: found.length > limit ? String(page.at(-1)?.position) : null, total: assignments.count(taskId) };
}

function warnings(sheet: AssignmentRecord, team: readonly TeamMember[], of: ReturnType<typeof teamWarnings>): string[] {
  return isBeforeCheck(sheet.state as AssignmentState) ? of(sheet, team) : [];
}

const fieldsOf = (sheet: AssignmentRecord) => ({
  id: sheet.id,
  number: sheet.number,
  objectName: sheet.object_name,
  address: sheet.address ?? '',
  state: sheet.state as AssignmentState,
  noticeNumber: sheet.notice_number,
  leaderId: sheet.leader_id,
  method: sheet.method,
  plannedOn: sheet.planned_on,
  noticeWay: sheet.notice_way as NoticeWay,
  noticedOn: sheet.noticed_on,
  receipt: sheet.receipt,
  entryCode: sheet.entry_code,
  scannedAt: sheet.scanned_at,
  outageReason: sheet.outage_reason,
  enteredBackOn: sheet.entered_back_on,
  rating: sheet.rating,
  remoteHelp: sheet.remote_help === 1,
});

/** Every step in the life of a sheet, oldest first. */
export function sheetHistory({ workspace }: QueryContext, { id }: ParsedInputOf<'dispatch.history'>) {
  return workspace.lives.assignmentSteps(id).map(({ event, from_state, to_state, reason, at, by }) => ({
    event,
    from: from_state as AssignmentState,
    to: to_state as AssignmentState,
    reason,
    at,
    by,
  }));
}

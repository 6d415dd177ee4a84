import { join } from 'node:path';
import type { ParsedInputOf } from '#contract/contract.ts';
import { dayNumber } from '#domain/calendar/day.ts';
import { deadlineState } from '#domain/calendar/deadline.ts';
import { addWorkingDays } from '#domain/calendar/working-days.ts';
import { publicTerm } from '#domain/publication/public-term.ts';
import { isStopEnded, stopBasisNames, stopStage, stopStageNames } from '#domain/publication/stop-machine.ts';
import { workingCalendar } from '../disclosure/disclosure-due.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeWorkbook } from '../files/workbook-writing.ts';
import { fileStamp } from '../item-list/file-stamp.ts';
import type { JobContext, QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { StoredStop } from './stop-store.ts';

/** Every application with its day and its light, newest first (domain.md 4.16, O26). */
export function listStops({ workspace }: Pick<QueryContext, 'workspace'>, { today }: ParsedInputOf<'stop.list'>) {
  return workspace.stops.all().map(stop => {
    const sheet = workspace.assignments.get(stop.assignmentId);
    const publishedOn = workspace.stops.publishedOn(stop.assignmentId);
    const { assignmentId, id, applicant, basis, materials, decisionReason, decidedBy } = stop;
    const { appliedOn, acceptedOn, decidedOn, stoppedOn, noticedOn, synchronizedOn } = stop;
    return {
      ...{ id, assignmentId, applicant, basis, materials, decisionReason, decidedBy, publishedOn },
      ...{ appliedOn, acceptedOn, decidedOn, stoppedOn, noticedOn, synchronizedOn },
      taskId: sheet?.task_id ?? 0,
      sheetNumber: sheet?.number ?? '',
      objectName: sheet?.object_name ?? '',
      stage: stopStage(stop),
      ...lightOf(workspace, stop, today),
      publicDays: publishedOn === null ? null : Math.max(0, dayNumber(appliedOn) - dayNumber(publishedOn)),
    };
  });
}

function lightOf({ bureau }: Workspace, stop: StoredStop, today: string) {
  const profile = bureau.profile();
  const calendar = workingCalendar(profile);
  if (isStopEnded(stopStage(stop))) {
    return { due: null, provisional: false, light: 'done' as const, workingDaysLeft: null };
  }
  const { tellWorkingDays } = profile.publicationRule.stop;
  const since = stop.stoppedOn ?? stop.decidedOn;
  const due =
    since === null ? { date: stop.due, provisional: false } : addWorkingDays(since, tellWorkingDays, calendar);
  const { state, workingDaysLeft } = deadlineState(due.date, today, null, calendar, profile.dueSoonWorkingDays);
  return { due: due.date, provisional: due.provisional, light: state, workingDaysLeft };
}

/** Published results that an application can be about. */
export function listStopCandidates({ workspace }: QueryContext, { text }: ParsedInputOf<'stop.candidates'>) {
  const { stop } = workspace.bureau.profile().publicationRule;
  return workspace.stops.candidates(text).flatMap(({ id, number, object_name, confirmed_on }) => {
    if (confirmed_on === null) return [];
    const { from, to } = publicTerm(confirmed_on, stop);
    const names = { assignmentId: id, sheetNumber: number, objectName: object_name };
    return [{ ...names, publishedOn: confirmed_on, termFrom: from, termTo: to }];
  });
}

const columns = [
  ['任务单号', 28],
  ['检查对象', 40],
  ['申请人', 20],
  ['依据', 20],
  ['办理情况', 16],
  ['公示日期', 14],
  ['申请日期', 14],
  ['已公示天数', 12],
  ['受理日期', 14],
  ['办理截止', 14],
  ['决定日期', 14],
  ['决定人', 14],
  ['决定理由', 40],
  ['停止公示日期', 14],
  ['通知日期', 14],
  ['告知其他平台日期', 18],
] as const;

/** The same as a workbook: what superiors and other platforms are told (O26). */
export async function exportStops(context: JobContext, input: ParsedInputOf<'stop.export'>) {
  const { workspace, application } = context;
  const path = join(workspace.exportFolder(), safeFileName(`停止公示台账-${fileStamp(context.now())}`, 'xlsx'));
  const sheet = {
    name: '停止公示台账',
    title: `停止公示台账（${input.today}）`,
    columns: columns.map(([header, width]) => ({ header, width, kind: 'text' as const })),
    rows: listStops(context, input).map(row => [
      row.sheetNumber,
      row.objectName,
      row.applicant,
      stopBasisNames[row.basis],
      stopStageNames[row.stage],
      row.publishedOn ?? '',
      row.appliedOn,
      row.publicDays === null ? '' : String(row.publicDays),
      row.acceptedOn ?? '',
      row.due ?? '',
      row.decidedOn ?? '',
      row.decidedBy ?? '',
      row.decisionReason,
      row.stoppedOn ?? '',
      row.noticedOn ?? '',
      row.synchronizedOn ?? '',
    ]),
  };
  await writeWorkbook(path, { sheets: [sheet], signal: context.signal });
  return publishOutput(application.grants, path);
}

import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { dateOfDay, dayNumber } from '#domain/calendar/day.ts';
import { isWorkingDay } from '#domain/calendar/working-days.ts';
import { type AssignmentState, isBeforeCheck } from '#domain/dispatch/assignment-machine.ts';
import { assignmentEventTitles } from '#domain/dispatch/life-title.ts';
import { noticeWayTitles } from '#domain/dispatch/notice-way.ts';
import { spreadDays } from '#domain/dispatch/spread-days.ts';
import type { AssignmentRecord } from '../check/assignment-store.ts';
import { workingCalendar } from '../disclosure/disclosure-due.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { moveAssignment } from './assignment-life.ts';
import { settleTask } from './task-life.ts';

const done = { done: true } as const;

/** The sheet with an id, unless it is void or its result is public; AppError 'not-found' or 'conflict'. */
export function requireSheet({ workspace }: CommandContext, id: number): AssignmentRecord {
  const sheet = workspace.assignments.get(id);
  if (!sheet) throw new AppError('not-found', '找不到这张检查任务单，请刷新页面后再试。');
  if (sheet.voided_at !== null) throw new AppError('conflict', `任务单 ${sheet.number} 已经作废，不能再办理。`);
  if (sheet.state !== 'disclosed' && sheet.state !== 'closed') return sheet;
  throw new AppError('conflict', `任务单 ${sheet.number} 的结果已经公示，不能再修改。`);
}

/** Writes down the team's leader and helpers, the day, notice, scan and rating of a sheet (domain.md 4.10, 2.5). */
export function saveSheet(context: CommandContext, input: ParsedInputOf<'dispatch.save'>) {
  const { workspace, note } = context;
  const sheet = requireSheet(context, input.id);
  checkPeople(context, sheet, input);
  checkNotice(context, { way: input.noticeWay, on: input.noticedOn });
  checkScan(context, input);
  const { id, assistantIds, remoteHelp, ...fields } = input;
  workspace.dispatches.set(id, {
    leader_id: fields.leaderId,
    method: fields.method,
    planned_on: fields.plannedOn,
    notice_way: fields.noticeWay,
    noticed_on: fields.noticedOn,
    receipt: fields.receipt,
    entry_code: fields.entryCode,
    scanned_at: fields.scannedAt,
    outage_reason: fields.outageReason,
    entered_back_on: fields.enteredBackOn,
    rating: fields.rating,
    remote_help: remoteHelp ? 1 : 0,
  });
  workspace.dispatches.setAssistants(id, assistantIds);
  note({ subject: `任务单 ${sheet.number}`, after: { ...fields, assistantIds, remoteHelp } });
  return done;
}

/** Helpers are fixed beforehand and never count as inspectors; the leader is one of the team (domain.md 2.4). */
function checkPeople({ workspace }: CommandContext, sheet: AssignmentRecord, input: ParsedInputOf<'dispatch.save'>) {
  const team = workspace.assignments.teams(sheet.task_id).get(sheet.id) ?? [];
  if (input.leaderId !== null && !team.some(({ id }) => id === input.leaderId)) {
    throw new AppError('invalid-input', '组长必须是这张任务单检查组里的执法检查人员，请重新选择。');
  }
  if (input.assistantIds.some(id => !workspace.assistants.get(id))) {
    throw new AppError('not-found', '所选协助人员已不在名录里，请重新选择。');
  }
}

function checkNotice({ now }: CommandContext, { way, on }: { readonly way: string; readonly on: string | null }): void {
  if (on !== null && (way === '' || way === 'none')) {
    throw new AppError('invalid-input', '写了通知日期，请同时选择通知方式；不事先通知的检查没有通知日期。');
  }
  if (on !== null && on > chinaDate(now())) throw new AppError('invalid-input', '通知日期不能晚于今天。');
}

/** 扫码入企: an outage needs its reason, and what was missed is entered afterwards within the days of the profile. */
function checkScan({ workspace, now }: CommandContext, input: ParsedInputOf<'dispatch.save'>): void {
  const { scannedAt, outageReason, enteredBackOn, plannedOn } = input;
  const { outageDays } = workspace.bureau.profile().dispatchRule;
  if (scannedAt !== null && scannedAt > instantText(now()).slice(0, 16)) {
    throw new AppError('invalid-input', '扫码时间不能晚于现在。');
  }
  if (enteredBackOn === null) return;
  if (outageReason === '') throw new AppError('invalid-input', '补录须写明没有扫码的原因，例如系统故障。');
  if (enteredBackOn > chinaDate(now())) throw new AppError('invalid-input', '补录日期不能晚于今天。');
  if (plannedOn !== null && enteredBackOn > dateOfDay(dayNumber(plannedOn) + outageDays)) {
    const late = `补录日期已超过检查日之后 ${outageDays} 天的期限`;
    throw new AppError('invalid-input', `${late}，请核对计划检查日和补录日期。`);
  }
}

/** Takes many sheets the same step, all or none; people about whom something is undecided are not sent. */
export function moveSheets(context: CommandContext, { ids, event, reason }: ParsedInputOf<'dispatch.move'>) {
  const { workspace, note } = context;
  const sheets = [...new Set(ids)].map(id => requireSheet(context, id));
  for (const sheet of sheets) {
    if (event === 'dispatch' || event === 'begin') requireSettledPeople(context, sheet);
    moveAssignment(context, sheet.id, event, reason);
  }
  for (const taskId of new Set(sheets.map(({ task_id }) => task_id))) settleTask(context, taskId);
  const numbers = sheets.map(({ number }) => number);
  note({
    subject: `任务 ${workspace.tasks.get(sheets[0]?.task_id ?? 0)?.number ?? ''}`,
    after: { 办理: assignmentEventTitles[event], 任务单: numbers },
    ...(reason === '' ? {} : { reason }),
  });
  return done;
}

function requireSettledPeople({ workspace }: CommandContext, { id, number, object_name }: AssignmentRecord): void {
  if (workspace.recusals.openOf(id).length === 0) return;
  const words = `任务单 ${number}（${object_name}）还有回避或人员变动申请没有办完`;
  throw new AppError('conflict', `${words}，不能派发或开始检查。请先作出决定，准予的请更换检查人员。`);
}

/** Plans the days of the sheets that still wait for their check; AppError 'invalid-input' where no working day lies between. */
export function planDays(context: CommandContext, { taskId, from, to }: ParsedInputOf<'dispatch.planDays'>) {
  const { workspace, note } = context;
  const task = workspace.tasks.get(taskId);
  if (!task) throw new AppError('not-found', '找不到这个抽查任务。');
  const calendar = workingCalendar(workspace.bureau.profile());
  const length = dayNumber(to) - dayNumber(from) + 1;
  if (length < 1 || length > 400) throw new AppError('invalid-input', '结束日期不能早于开始日期，最多相隔 400 天。');
  const days = Array.from({ length }, (_, place) => dateOfDay(dayNumber(from) + place)).filter(day =>
    isWorkingDay(day, calendar),
  );
  if (days.length === 0) throw new AppError('invalid-input', '这段时间里没有工作日，请另选日期。');
  const stations = workspace.dispatches.stationsOf(taskId);
  const waiting = workspace.assignments.ofTask(taskId).filter(({ state }) => isBeforeCheck(state as AssignmentState));
  const planned = spreadDays(
    waiting.map(({ id }) => ({ id, station: stations.get(id) ?? '' })),
    days,
  );
  for (const [id, day] of planned) workspace.dispatches.set(id, { planned_on: day });
  note({ subject: `任务 ${task.number}`, after: { 计划检查日: `${from} 至 ${to}`, 任务单: planned.size } });
  return { planned: planned.size, days: new Set(planned.values()).size };
}

/** Marks how and when the parties were told, for many sheets at once. */
export function markNotices(context: CommandContext, { ids, way, on, receipt }: ParsedInputOf<'dispatch.markNotices'>) {
  const { workspace, note } = context;
  checkNotice(context, { way, on });
  const sheets = [...new Set(ids)].map(id => requireSheet(context, id));
  for (const { id } of sheets) workspace.dispatches.set(id, { notice_way: way, noticed_on: on, receipt });
  note({
    subject: `任务 ${workspace.tasks.get(sheets[0]?.task_id ?? 0)?.number ?? ''}`,
    after: { 通知方式: noticeWayTitles[way], 通知日期: on, 任务单: sheets.map(({ number }) => number) },
  });
  return done;
}

import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { addWorkingDays } from '#domain/calendar/working-days.ts';
import { publicTerm } from '#domain/publication/public-term.ts';
import {
  isStopEnded,
  lastStopDay,
  type StopBasis,
  type StopStep,
  stopBasisNames,
  stopFault,
  stopStage,
  stopStageNames,
  stopStepNames,
} from '#domain/publication/stop-machine.ts';
import { workingCalendar } from '../disclosure/disclosure-due.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { openPublication } from './open-publication.ts';
import { publicationDue } from './publication-due.ts';
import type { StoredStop } from './stop-store.ts';

const done = { done: true } as const;

/** By when an application must be decided, from its acceptance or, before that, from the day it came in (domain.md 2.3). */
function decisionDue({ bureau }: Workspace, basis: StopBasis, from: string): string {
  const profile = bureau.profile();
  const { decideWorkingDays, objectionWorkingDays } = profile.publicationRule.stop;
  const days = basis === 'objection' ? objectionWorkingDays : decideWorkingDays;
  return addWorkingDays(from, days, workingCalendar(profile)).date;
}

/** Takes an application to show a published result no longer; one by term only after the shortest term. */
export function applyForStop(context: CommandContext, input: ParsedInputOf<'stop.apply'>) {
  const { workspace, now, note } = context;
  const { assignmentId, applicant, basis, materials, on } = input;
  const sheet = workspace.assignments.get(assignmentId);
  if (!sheet) throw new AppError('not-found', '找不到这张检查任务单。');
  checkApplication(context, input);
  const due = decisionDue(workspace, basis, on);
  const opened_at = instantText(now());
  const id = workspace.stops.add({
    assignment_id: assignmentId,
    applicant,
    basis,
    materials,
    applied_on: on,
    due,
    opened_at,
  });
  note({
    subject: `停止公示 ${sheet.number} ${sheet.object_name}`,
    after: { 申请人: applicant, 依据: stopBasisNames[basis], 材料: materials, 申请日期: on, 办理截止: due },
  });
  return { id };
}

function checkApplication({ workspace, now }: CommandContext, input: ParsedInputOf<'stop.apply'>): void {
  const { assignmentId, basis, on } = input;
  const publishedOn = workspace.stops.publishedOn(assignmentId);
  if (publishedOn === null) throw new AppError('conflict', '这一户的结果还没有确认公示，没有可以停止公示的内容。');
  if (on > chinaDate(now())) throw new AppError('invalid-input', '申请日期不能晚于今天。');
  if (on < publishedOn) throw new AppError('invalid-input', `结果 ${publishedOn} 才公示，申请日期不能早于这一天。`);
  const earlier = workspace.stops.ofAssignment(assignmentId);
  if (earlier.some(one => one.stoppedOn !== null)) throw new AppError('conflict', '这一户的结果已经停止公示。');
  if (earlier.some(one => !isStopEnded(stopStage(one)))) {
    throw new AppError('conflict', '这一户已有一件停止公示申请正在办理，请在那一件上继续办理。');
  }
  const { stop } = workspace.bureau.profile().publicationRule;
  const { from } = publicTerm(publishedOn, stop);
  if (basis === 'term' && on < from) {
    const sentence = `结果 ${publishedOn} 公示，最短公示 ${stop.leastMonths} 个月，${from} 起才能以期满为由申请。`;
    throw new AppError('conflict', sentence);
  }
}

/** Grants or refuses an accepted application, in words the applicant is told (domain.md 4.16). */
export function decideStop(context: CommandContext, input: ParsedInputOf<'stop.decide'>) {
  const { workspace, actor, note } = context;
  const { id, decision, on, reason } = input;
  const stop = requireTurn(context, id, 'decide', on);
  workspace.stops.change(id, { decision, decided_on: on, decided_by: actor.name, decision_reason: reason });
  note({
    subject: subjectOf(workspace, stop),
    before: { 办理到: stopStageNames[stopStage(stop)] },
    after: {
      决定: decision === 'granted' ? '准予停止公示' : '不予停止公示',
      日期: on,
      逾期: on > stop.due ? '是' : '否',
    },
    reason,
  });
  return done;
}

const columnOf = {
  accept: 'accepted_on',
  stop: 'stopped_on',
  notice: 'noticed_on',
  synchronize: 'synchronized_on',
} as const satisfies Record<StopStep, string>;

/** One step of an application on its day; a result that is stopped owes the public the notice of it. */
export function stepStop(context: CommandContext, { id, step, on }: ParsedInputOf<'stop.step'>) {
  const { workspace, note } = context;
  const stop = requireTurn(context, id, step, on);
  workspace.stops.change(id, { [columnOf[step]]: on });
  if (step === 'accept') workspace.stops.change(id, { due: decisionDue(workspace, stop.basis, on) });
  const subject = subjectOf(workspace, stop);
  if (step === 'stop') {
    const day = publicationDue(workspace, 'stop', on);
    openPublication(context, { kind: 'stop', subjectId: id, title: subject, ...day });
  }
  const before = { 办理到: stopStageNames[stopStage(stop)] };
  note({ subject, before, after: { 办理: stopStepNames[step], 日期: on } });
  return done;
}

function requireTurn(
  { workspace, now }: CommandContext,
  id: number,
  step: StopStep | 'decide',
  on: string,
): StoredStop {
  const stop = workspace.stops.get(id);
  if (!stop) throw new AppError('not-found', '找不到这件停止公示申请，请刷新页面后再试。');
  const fault = stopFault(stop, step, on, chinaDate(now()));
  const name = step === 'decide' ? '决定' : stopStepNames[step];
  if (fault === 'order') {
    throw new AppError('conflict', `这件申请现在是“${stopStageNames[stopStage(stop)]}”，还不能或不能再办“${name}”。`);
  }
  if (fault === 'future') throw new AppError('invalid-input', `${name}的日期不能晚于今天。`);
  if (fault === 'before') {
    throw new AppError('invalid-input', `${name}的日期不能早于上一步的日期 ${lastStopDay(stop)}。`);
  }
  return stop;
}

function subjectOf({ assignments }: Workspace, { assignmentId }: StoredStop): string {
  const sheet = assignments.get(assignmentId);
  return `停止公示 ${sheet?.number ?? ''} ${sheet?.object_name ?? ''}`.trimEnd();
}

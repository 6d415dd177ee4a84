import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import {
  nextPlanState,
  type PlanEvent,
  type PlanState,
  planEventName,
  planStateName,
} from '#domain/annual-plan/plan-machine.ts';
import { addWorkingDays } from '#domain/calendar/working-days.ts';
import { spendApproval } from '../approval/spend-approval.ts';
import { workingCalendar } from '../disclosure/disclosure-due.ts';
import { openPublication } from '../publication/open-publication.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { frozenEdition } from './plan-edition.ts';
import { changeWords } from './plan-history.ts';
import type { PlanRecord } from './plan-store.ts';
import { publicationDay, requirePlan } from './plan-view.ts';

/** The state after an event. Throws AppError('conflict') where the plan cannot go that way. */
function stateAfter({ workspace }: CommandContext, plan: PlanRecord, event: PlanEvent): PlanState {
  const isApproved = workspace.plans.edition(plan.id, 1) !== null;
  const next = nextPlanState(plan.state as PlanState, event, isApproved);
  if (next === null) {
    throw new AppError('conflict', `计划“${plan.name}”${planStateName(plan.state)}，现在不能${planEventName(event)}。`);
  }
  return next;
}

/** Moves a plan along its road, as far as that needs neither approval nor filing. */
export function movePlan(context: CommandContext, { id, event, reason }: ParsedInputOf<'plan.move'>) {
  const plan = requirePlan(context, id);
  const state = stateAfter(context, plan, event);
  if ((event === 'return' || event === 'adjust') && reason === '') {
    throw new AppError('invalid-input', `${planEventName(event)}须写明理由。`);
  }
  if (event === 'submit') requireSubmittable(context, plan);
  if (event === 'publish') requirePublished(context, plan);
  context.workspace.plans.change(id, { state });
  const noted = reason === '' ? {} : { reason };
  context.note({ subject: `年度计划 ${plan.name}`, before: { state: plan.state }, after: { state }, ...noted });
  return { state };
}

function requireSubmittable({ workspace }: CommandContext, plan: PlanRecord): void {
  const lines = workspace.planLines.ofPlan(plan.id).filter(line => line.cancelled_in === null);
  if (lines.length === 0) throw new AppError('conflict', '计划里还没有抽查任务，请先添加计划行或导入。');
  const blank = lines.find(line => workspace.planLines.items(line.id).length === 0);
  if (blank) throw new AppError('conflict', `“${blank.name}”没有抽查事项，补上后再提交审批。`);
  if (plan.state !== 'adjusting') return;
  const changes = workspace.plans.changes(plan.id).filter(({ version }) => version === plan.version + 1);
  if (changes.length === 0) throw new AppError('conflict', '还没有作任何调整，没有可以审批的内容。');
}

/** Nothing counts as public without the record of its publication. */
function requirePublished(context: CommandContext, plan: PlanRecord): void {
  if (publicationDay(context, 'plan', plan.id) !== null) return;
  throw new AppError('conflict', '这个计划还没有公示记录。请先在“公示”里登记公示日期、渠道和凭据。');
}

/** Says in the plan that it is public, where it can be said; for whoever confirms its publication. */
export function settlePublishedPlan(context: CommandContext, planId: number): void {
  const plan = context.workspace.plans.get(planId);
  if (!plan || (plan.state !== 'approved' && plan.state !== 'filed')) return;
  if (publicationDay(context, 'plan', planId) !== null) context.workspace.plans.change(planId, { state: 'published' });
}

/** Freezes what was submitted as the next edition and says what must be made public of it. */
export function approvePlan(context: CommandContext, { id, reason }: ParsedInputOf<'plan.approve'>) {
  const { workspace, actor, now } = context;
  const plan = requirePlan(context, id);
  const state = stateAfter(context, plan, 'approve');
  const isFirst = workspace.plans.edition(id, 1) === null;
  const version = isFirst ? 1 : plan.version + 1;
  const { names, noted } = spendApproval(context, { action: 'plan.approve', subject: id, reason });
  const edition = frozenEdition(workspace, plan, version);
  const approvedBy = names.length > 0 ? names : [actor.name];
  workspace.plans.addEdition({
    plan_id: id,
    version,
    ...edition,
    approved_at: instantText(now()),
    approved_by: JSON.stringify(approvedBy),
    reason,
  });
  workspace.plans.change(id, { state: isPublic(context, plan) ? 'published' : state, version });
  const owed = isFirst ? openPlan(context, plan) : openChanges(context, plan, version);
  const after = { state, 版本: version, digest: edition.digest, 待公示: owed, ...noted };
  context.note({ subject: `年度计划 ${plan.name}`, before: { state: plan.state, 版本: plan.version }, after, reason });
  const what = isFirst ? '计划须向社会公示' : `${owed} 处调整须向社会公示`;
  return { version, sentence: `第 ${version} 版已批准。${what}，请到“公示”办理。` };
}

/** A plan that is public stays so when its changes count; each of those is owed to the public by itself. */
const isPublic = (context: CommandContext, plan: PlanRecord): boolean =>
  publicationDay(context, 'plan', plan.id) !== null;

function openPlan(context: CommandContext, plan: PlanRecord): number {
  const due = `${plan.year}-${context.workspace.bureau.profile().planDueMonthDay}`;
  openPublication(context, { kind: 'plan', subjectId: plan.id, title: plan.name, due, provisional: false });
  return 1;
}

function openChanges(context: CommandContext, plan: PlanRecord, version: number): number {
  const { workspace, now } = context;
  const profile = workspace.bureau.profile();
  const { changeWorkingDays } = profile.planRule;
  const due = addWorkingDays(chinaDate(now()), changeWorkingDays, workingCalendar(profile));
  const changes = workspace.plans.changes(plan.id).filter(change => change.version === version);
  for (const change of changes.toReversed()) {
    const { title, kind } = changeWords(change);
    const what = { add: '增加', cancel: '取消', change: '变更' }[kind];
    openPublication(context, {
      kind: 'plan-change',
      subjectId: change.id,
      title: `${plan.name}：${what}“${title}”`,
      due: due.date,
      provisional: due.provisional,
    });
  }
  return changes.length;
}

/** 备案: with whom and when the plan was filed. */
export function filePlan(context: CommandContext, { id, filedWith, filedOn }: ParsedInputOf<'plan.file'>) {
  const plan = requirePlan(context, id);
  const state = stateAfter(context, plan, 'file');
  const edition = context.workspace.plans.edition(id, plan.version);
  if (filedOn > chinaDate(context.now())) throw new AppError('invalid-input', '备案日期不能晚于今天。');
  if (edition && filedOn < edition.approved_at.slice(0, 10)) {
    throw new AppError('invalid-input', `备案日期不能早于批准日期 ${edition.approved_at.slice(0, 10)}。`);
  }
  context.workspace.plans.change(id, { state, filed_with: filedWith, filed_on: filedOn });
  const before = { state: plan.state, 备案单位: plan.filed_with, 备案日期: plan.filed_on };
  context.note({ subject: `年度计划 ${plan.name}`, before, after: { state, 备案单位: filedWith, 备案日期: filedOn } });
  return { done: true } as const;
}

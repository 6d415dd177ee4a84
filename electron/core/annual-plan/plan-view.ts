import type { z } from 'zod';
import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import type { planRow } from '#contract/plan-shapes.ts';
import { lineAlarms } from '#domain/annual-plan/line-alarm.ts';
import type { PlanKindCode } from '#domain/annual-plan/plan-kind.ts';
import { lineEditing, type PlanState, planEventsOf } from '#domain/annual-plan/plan-machine.ts';
import { chinaDate } from '../service/clock.ts';
import type { QueryContext } from '../service/context.ts';
import { type LineView, lineViewer } from './line-view.ts';
import type { PlanRecord } from './plan-store.ts';

type PlanView = z.output<typeof planRow>;

/** The plan of an id. Throws AppError('not-found'). */
export function requirePlan({ workspace }: Pick<QueryContext, 'workspace'>, id: number): PlanRecord {
  const plan = workspace.plans.get(id);
  if (!plan) throw new AppError('not-found', '找不到这个年度计划，请刷新列表后再试。');
  return plan;
}

/** Plans of a year, or of all years. */
export function listPlans(context: QueryContext, { year }: ParsedInputOf<'plan.list'>): OutputOf<'plan.list'> {
  const { plans } = context.workspace;
  const rows = plans.all(year).map(plan => viewOfPlan(context, plan, linesOf(context, plan)));
  return { years: plans.years(), rows };
}

/** One plan with its lines. */
export function getPlan(context: QueryContext, { id }: ParsedInputOf<'plan.get'>): OutputOf<'plan.get'> {
  const plan = requirePlan(context, id);
  const lines = linesOf(context, plan);
  const state = plan.state as PlanState;
  return {
    ...viewOfPlan(context, plan, lines),
    events: planEventsOf(state),
    editing: lineEditing(state),
    rows: lines,
  };
}

function linesOf(context: QueryContext, plan: PlanRecord): LineView[] {
  const view = lineViewer(context, plan);
  return context.workspace.planLines.ofPlan(plan.id).map(view);
}

function viewOfPlan(context: QueryContext, plan: PlanRecord, lines: readonly LineView[]): PlanView {
  const { workspace } = context;
  const standing = lines.filter(line => line.cancelledIn === null);
  const publishedOn = publicationDay(context, 'plan', plan.id);
  const due = `${plan.year}-${workspace.bureau.profile().planDueMonthDay}`;
  return {
    id: plan.id,
    year: plan.year,
    name: plan.name,
    number: plan.number,
    kind: plan.kind as PlanKindCode,
    department: plan.department,
    superiorNumber: plan.superior_number,
    documentNumber: plan.document_number,
    state: plan.state as PlanState,
    version: plan.version,
    filedWith: plan.filed_with,
    filedOn: plan.filed_on,
    lines: standing.length,
    cancelled: lines.length - standing.length,
    target: standing.reduce((sum, line) => sum + (line.target ?? 0), 0),
    begun: standing.filter(line => line.progress.tasks.length > 0).length,
    alarms: isRunning(plan) ? standing.filter(line => lineAlarms[line.progress.alarm].tone === 'bad').length : 0,
    unpublishedChanges: unpublishedChanges(context, plan),
    publishedOn,
    due,
    isLate: publishedOn === null && plan.state !== 'archived' && chinaDate(context.now()) > due,
  };
}

/** A plan that was never approved promises nothing yet. */
const isRunning = ({ state }: PlanRecord): boolean => !['draft', 'consulting', 'approving'].includes(state);

/** Changes that count and that nobody has made public. */
function unpublishedChanges(context: QueryContext, plan: PlanRecord): number {
  return context.workspace.plans
    .changes(plan.id)
    .filter(({ id, version }) => version <= plan.version && publicationDay(context, 'plan-change', id) === null).length;
}

/** The day something of a plan was made public, or exempted with a reason; null while it is not. */
export function publicationDay({ workspace }: QueryContext, kind: 'plan' | 'plan-change', id: number): string | null {
  const records = workspace.publications.of(kind, id);
  const found = records.find(({ state }) => state !== 'open');
  return found ? (found.published_on ?? found.confirmed_at?.slice(0, 10) ?? found.opened_at.slice(0, 10)) : null;
}

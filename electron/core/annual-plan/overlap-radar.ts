import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import {
  commonObjects,
  highestProbability,
  meetingPairs,
  type ObjectBits,
  sharedObjects,
  sharedPeriod,
} from '#domain/annual-plan/overlap.ts';
import { lineEditing, type PlanState } from '#domain/annual-plan/plan-machine.ts';
import { probabilityOf } from '#domain/annual-plan/probability.ts';
import { breathe } from '../jobs/breathe.ts';
import { everything } from '../registry/object-filter.ts';
import type { JobContext } from '../service/context.ts';
import { lineDepartments, lineRange } from './line-values.ts';
import type { LineRow } from './plan-line-store.ts';
import type { PlanRecord } from './plan-store.ts';

type Overlaps = OutputOf<'plan.overlaps'>;

interface Compared {
  readonly id: number;
  readonly line: LineRow;
  readonly plan: PlanRecord;
  readonly period: { readonly from: string; readonly to: string };
  readonly bits: ObjectBits;
  readonly base: number;
  readonly departments: readonly string[];
}

/** Looks for lines of all plans of a year that share objects while their periods meet. */
export async function findOverlaps(context: JobContext, { year }: ParsedInputOf<'plan.overlaps'>): Promise<Overlaps> {
  const { workspace } = context;
  const { compared, left } = await gather(context, year);
  const lowRisk = lowRiskBits(context);
  const rows: Overlaps['rows'] = [];
  for (const [one, other] of meetingPairs(compared)) {
    const common = commonObjects(one.bits, other.bits);
    if (common === 0) continue;
    rows.push(overlapRow(one, other, common, commonObjects(one.bits, other.bits, lowRisk)));
  }
  rows.sort((one, other) => other.common - one.common || (one.id < other.id ? -1 : 1));
  const { covered, highest } = probabilities(compared);
  const { isLowRiskOnce: onceOnly } = workspace.bureau.profile().planRule;
  return { rows, compared: compared.length, left, covered, highest, onceOnly };
}

async function gather(context: JobContext, year: number): Promise<{ compared: Compared[]; left: Overlaps['left'] }> {
  const { workspace } = context;
  const states = workspace.bureau.profile().drawableStates;
  const largest = workspace.rangeCounts.largestId();
  const all = workspace.plans
    .all(year)
    .filter(({ state }) => state !== 'archived')
    .flatMap(plan => workspace.planLines.ofPlan(plan.id).map(line => ({ plan, line })))
    .filter(({ line }) => line.cancelled_in === null);
  const compared: Compared[] = [];
  const left: Overlaps['left'] = [];
  for (const [place, { plan, line }] of all.entries()) {
    context.progress('核对重复检查', place, all.length);
    await breathe(context.signal);
    const range = lineRange(line);
    if (range === null || line.date_from === null || line.date_to === null) {
      left.push({ id: line.id, name: line.name, why: range === null ? '对象范围还是文字' : '没有起止日期' });
      continue;
    }
    const bits = workspace.rangeCounts.bits(range, states, largest);
    const period = { from: line.date_from, to: line.date_to };
    const departments = [...new Set([line.lead_department, ...lineDepartments(line)])].filter(name => name !== '');
    compared.push({ id: line.id, line, plan, period, bits, base: commonObjects(bits, bits), departments });
  }
  return { compared, left };
}

function lowRiskBits({ workspace }: JobContext): ObjectBits {
  const { rangeCounts, bureau } = workspace;
  return rangeCounts.bits(
    { ...everything, riskClasses: ['A'] },
    bureau.profile().drawableStates,
    rangeCounts.largestId(),
  );
}

function overlapRow(one: Compared, other: Compared, common: number, lowRisk: number): Overlaps['rows'][number] {
  const { from, to } = sharedPeriod(one.period, other.period);
  const departments = [...new Set([...one.departments, ...other.departments])];
  const isOpen = (state: string) => lineEditing(state as PlanState) !== null;
  const who = departments.length > 1 ? `${departments.join('、')}` : '本部门各股室';
  return {
    id: `${one.id}-${other.id}`,
    lines: [one, other].map(({ line, plan, base, departments: own, period }) => ({
      id: line.id,
      planId: plan.id,
      planName: plan.name,
      name: line.name,
      departments: [...own],
      period: line.period_text || `${period.from}至${period.to}`,
      base,
    })),
    from,
    to,
    common,
    lowRisk,
    proposal: `${who}在 ${from} 至 ${to} 一次上门，查两行的全部事项；原来的两行取消。`,
    mayJoin: isOpen(one.plan.state) && isOpen(other.plan.state),
  };
}

/** How many objects stand in several lines, and the highest probability of one to be drawn in the year (I16). */
function probabilities(lines: readonly Compared[]): { covered: number; highest: number | null } {
  const known = lines.flatMap(({ bits, base, line }) => {
    const share = probabilityOf(line.target, base);
    return share === null ? [] : [{ bits, share }];
  });
  return {
    covered: sharedObjects(lines.map(({ bits }) => bits)),
    highest: known.length === 0 ? null : highestProbability(known),
  };
}

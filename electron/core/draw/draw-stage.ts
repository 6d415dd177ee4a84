import type { ParsedInputOf } from '#contract/contract.ts';
import type { DrawPlan, PlanStratum } from '#domain/draw/plan.ts';
import type { DrawResult } from '#domain/draw/result.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import type { QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DrawRecord } from './draw-store.ts';
import { explainMatch } from './explain-match.ts';
import { stratumSizes } from './stratum-sizes.ts';

/** What operator and audience see of a draw: everything that is already fixed and public, nothing that is not. */
export function drawStage(context: QueryContext, input: ParsedInputOf<'draw.stage'>) {
  const { workspace } = context;
  const drawId = input.drawId ?? workspace.draws.current();
  const draw = drawId === null ? null : workspace.draws.get(drawId);
  if (!draw) return null;
  const plan = JSON.parse(draw.plan) as DrawPlan;
  const attempts = workspace.attempts.ofDraw(draw.id);
  const attempt = attempts.find(one => one.attempt === draw.attempt);
  const result = attempt?.result ? (JSON.parse(attempt.result) as DrawResult) : null;
  return {
    drawId: draw.id,
    taskId: draw.task_id,
    number: draw.number,
    title: draw.title,
    occasion: draw.occasion,
    bureau: workspace.bureau.get().name,
    state: draw.state as 'FRAME_FROZEN',
    attempt: draw.attempt,
    attempts: attempts.length,
    rows: workspace.draws.frame(draw.frame_digest)?.row_count ?? 0,
    frameDigest: draw.frame_digest,
    planDigest: draw.plan_digest,
    strata: stratumSizes(workspace, draw, plan).map(stratum => ({ ...stratum, rule: ruleText(plan, stratum.code) })),
    exclusions: (plan.exclusions ?? []).map(({ name, count }) => ({ name, count })),
    witnessesNeeded: plan.witnesses,
    commitment: attempt?.commitment ?? null,
    witnesses: stageWitnesses(workspace, draw),
    machine: attempt?.machine ?? null,
    seed: attempt?.seed ?? null,
    drawn: result ? drawnObjects(workspace, draw, plan) : [],
    reserves: result ? reserveObjects(workspace, draw) : [],
    infeasible: result && explainMatch(workspace, draw, plan, result),
    resultDigest: attempt?.result_digest ?? null,
    ledgerHead: workspace.draws.ledger(draw.id).at(-1)?.hash ?? workspace.draws.ledgerStart(draw.id),
    cancelled: attempts.flatMap(one =>
      one.cancel_reason === null
        ? []
        : [
            {
              attempt: one.attempt,
              reason: one.cancel_reason,
              approvedBy: JSON.parse(one.cancel_approved_by ?? '[]') as string[],
            },
          ],
    ),
  };
}

/** Numbers stay covered until the last needed witness has given his, so that nobody can choose his to fit. */
function stageWitnesses(workspace: Workspace, draw: DrawRecord) {
  const open = draw.state !== 'COMMITTED';
  return workspace.attempts.witnesses(draw.id, draw.attempt).map(({ position, name, unit, kind, method, value }) => ({
    index: position,
    name,
    unit,
    kind,
    method,
    value: open ? value : '',
  }));
}

function drawnObjects(workspace: Workspace, draw: DrawRecord, plan: DrawPlan) {
  const roster = plan.roster ?? plan.departments?.flatMap(department => department.roster) ?? [];
  const people = new Map(roster.map(({ id, name, unit }) => [id, { id, name, unit }]));
  return workspace.attempts.drawn(draw.id, draw.attempt, 'drawn').map(row => ({
    order: row.position,
    stratum: nameOfCode(riskClasses, row.stratum),
    id: row.code,
    name: row.name,
    address: row.address,
    station: row.station,
    team: (JSON.parse(row.team) as string[]).map(id => people.get(id) ?? { id, name: id, unit: '' }),
  }));
}

function reserveObjects(workspace: Workspace, draw: DrawRecord) {
  return workspace.attempts.drawn(draw.id, draw.attempt, 'reserve').map(row => ({
    stratum: nameOfCode(riskClasses, row.stratum),
    order: row.number,
    id: row.code,
    name: row.name,
  }));
}

/** The rule of a class in words, e.g. 「不低于 3%」. */
function ruleText(plan: DrawPlan, code: string): string {
  const stratum = plan.strata.find(one => one.code === code);
  return stratum ? ruleWords(plan, stratum) : '';
}

function ruleWords(plan: DrawPlan, stratum: PlanStratum): string {
  if ('count' in stratum) return `抽 ${stratum.count} 户`;
  const percent = `${stratum.bp / 100}%`;
  switch (plan.rounding) {
    case 'ceil':
      return `不低于 ${percent}`;
    case 'floor':
      return `不超过 ${percent}`;
    case 'total':
      return `按 ${percent} 的权重分配总数 ${plan.total} 户`;
    default:
      return plan.rounding satisfies never;
  }
}

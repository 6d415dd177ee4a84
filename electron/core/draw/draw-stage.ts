import type { ParsedInputOf } from '#contract/contract.ts';
import type { DrawPlan } from '#domain/draw/plan.ts';
import type { DrawResult } from '#domain/draw/result.ts';
import { isRehearsal } from '#domain/draw/seed.ts';
import { witnessNeeds } from '#domain/draw/witness-need.ts';
import { stratumName } from '#domain/plan/pool-choice.ts';
import type { QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DrawRecord } from './draw-store.ts';
import { explainMatch } from './explain-match.ts';
import { givenNumbers } from './given-numbers.ts';
import { planPeople } from './plan-people.ts';
import { stratumRuleWords } from './stratum-rule-words.ts';
import { stratumSizes } from './stratum-sizes.ts';

const beforeResult: ReadonlySet<string> = new Set(['FRAME_FROZEN', 'PLAN_FROZEN', 'COMMITTED', 'WITNESSED']);

/** What the operator sees of a draw: everything that is already fixed and public, nothing that is not. */
export function drawStage({ workspace }: Pick<QueryContext, 'workspace'>, input: ParsedInputOf<'draw.stage'>) {
  const drawId = input.drawId ?? workspace.draws.current();
  const draw = drawId === null ? null : workspace.draws.get(drawId);
  if (!draw) return null;
  const plan = JSON.parse(draw.plan) as DrawPlan;
  const attempts = workspace.attempts.ofDraw(draw.id);
  // Under a later plan nothing of the next attempt is fixed yet, and what the one before showed was under another plan.
  const attempt = draw.state === 'PLAN_FROZEN' ? undefined : attempts.find(one => one.attempt === draw.attempt);
  const result = attempt?.result ? (JSON.parse(attempt.result) as DrawResult) : null;
  return {
    drawId: draw.id,
    taskId: draw.task_id,
    number: draw.number,
    rehearsal: isRehearsal(draw.number),
    title: draw.title,
    occasion: draw.occasion,
    bureau: workspace.bureau.get().name,
    state: draw.state as 'FRAME_FROZEN',
    attempt: draw.attempt,
    attempts: attempts.length,
    objectsOf: attempt?.objects_of ?? null,
    rows: workspace.draws.frame(draw.frame_digest)?.row_count ?? 0,
    frameDigest: draw.frame_digest,
    planDigest: draw.plan_digest,
    strata: stratumSizes(workspace, draw, plan, result).map(stratum => ({
      ...stratum,
      rule: stratumRuleWords(plan, stratum.code),
    })),
    objects: plan.objects ?? ('sampled' as const),
    departments: (plan.departments ?? []).map(({ name, lead = false, teamSize, roster }) => {
      return { name, lead, teamSize, inspectors: roster.length };
    }),
    exclusions: (plan.exclusions ?? []).map(({ name, count }) => ({ name, count })),
    registryChanges: beforeResult.has(draw.state) ? workspace.registryChanges.sinceFrozen(draw.number) : 0,
    witnessesNeeded: plan.witnesses,
    witnessNeeds: witnessNeeds(plan, givenNumbers(workspace.attempts.witnesses(draw.id, draw.attempt))),
    publicNumber: plan.publicNumber ?? null,
    commitment: attempt?.commitment ?? null,
    witnesses: stageWitnesses(workspace, draw),
    machine: attempt?.machine ?? null,
    seed: attempt?.seed ?? null,
    drawn: result ? drawnObjects(workspace, draw, planPeople(plan)) : [],
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

function drawnObjects(workspace: Workspace, draw: DrawRecord, people: ReturnType<typeof planPeople>) {
  return workspace.attempts.drawn(draw.id, draw.attempt, 'drawn').map(row => ({
    order: row.position,
    stratum: stratumName(row.stratum),
    id: row.code,
    name: row.name,
    address: row.address,
    station: row.station,
    team: (JSON.parse(row.team) as string[]).map(id => people.get(id) ?? { id, name: id, unit: '', department: '' }),
  }));
}

function reserveObjects(workspace: Workspace, draw: DrawRecord) {
  return workspace.attempts.drawn(draw.id, draw.attempt, 'reserve').map(row => ({
    stratum: stratumName(row.stratum),
    order: row.number,
    id: row.code,
    name: row.name,
  }));
}

import { AppError } from '#contract/app-error.ts';
import type { DrawPlan } from '#domain/draw/plan.ts';
import { computeResult, type DrawResult, rematchResult, resultDigest } from '#domain/draw/result.ts';
import { type AttemptBinding, attemptSeed, commitment } from '#domain/draw/seed.ts';
import { lackingSentence, witnessNeeds } from '#domain/draw/witness-need.ts';
import type { CommandContext } from '../service/context.ts';
import { requireDraw, requireStep } from './draw-steps.ts';
import type { DrawRecord } from './draw-store.ts';
import { drawnRowsOf } from './drawn-rows.ts';
import { frozenFrame } from './frozen-frame.ts';
import { givenNumbers } from './given-numbers.ts';
import { machineSeal } from './machine-secret.ts';
import { beginShow } from './projection.ts';
import { moveTaskOf } from './rehearsal.ts';

/** WITNESSED → RESULT: opens the machine number, makes the seed and the whole result, and stores them before anyone sees them. */
export function revealDraw(context: CommandContext, { drawId }: { readonly drawId: number }) {
  const { draw, plan } = requireDraw(context, drawId);
  if (draw.state === 'COMMITTED' || draw.state === 'WITNESSED') requireWitnesses(context, draw, plan);
  requireStep(draw, 'reveal');
  const { digest, result } = revealAttempt(context, draw, plan);
  context.workspace.draws.setState(drawId, 'RESULT');
  const hasTeams = [result.match ?? []].flat().every(({ ok }) => ok);
  moveTaskOf(context, draw, hasTeams ? 'drawPeople' : 'drawObjects');
  beginShow(context, drawId);
  context.note({ subject: `抽取 ${draw.number}`, after: { attempt: draw.attempt, digest } });
  return { done: true } as const;
}

/** Refuses the reveal with a sentence that names what the plan still asks for. */
function requireWitnesses({ workspace }: CommandContext, draw: DrawRecord, plan: DrawPlan): void {
  const given = givenNumbers(workspace.attempts.witnesses(draw.id, draw.attempt));
  const lacking = lackingSentence(witnessNeeds(plan, given));
  if (lacking !== null) throw new AppError('conflict', lacking);
}

/** Computes an attempt from what was fixed, and records reveal, result and, where there is none, why no team exists. */
export function revealAttempt(context: CommandContext, draw: DrawRecord, plan: DrawPlan) {
  const { workspace, application } = context;
  const attempt = workspace.attempts.get(draw.id, draw.attempt);
  if (!attempt) throw new RangeError('A draw past its commitment has an attempt.');
  const machine = machineSeal(application.options.keyFolder).open(attempt.machine_sealed);
  const binding: AttemptBinding = {
    drawId: draw.number,
    attempt: draw.attempt,
    frame: draw.frame_digest,
    plan: draw.plan_digest ?? '',
    machine,
  };
  if (commitment(binding) !== attempt.commitment) {
    throw new AppError(
      'workspace-damaged',
      '封存的机器数与已公布的承诺不符，不能揭示。请停止抽取，保全数据文件并报告主管。',
    );
  }
  const values = workspace.attempts.witnesses(draw.id, draw.attempt).map(witness => witness.value);
  const seed = attemptSeed(binding, values);
  const frame = frozenFrame(workspace, draw.frame_digest);
  const earlier = attempt.objects_of === null ? null : workspace.attempts.get(draw.id, attempt.objects_of);
  const result = earlier
    ? rematchResult(plan, frame, seed, JSON.parse(earlier.result ?? 'null') as DrawResult)
    : computeResult(plan, frame, seed);
  const digest = resultDigest(result);
  workspace.attempts.reveal(draw.id, draw.attempt, machine, seed, result, digest);
  workspace.attempts.saveDrawn(draw.id, draw.attempt, drawnRowsOf(workspace, frame, result));
  recordReveal(context, draw, { machine, seed, digest }, result);
  return { result, digest };
}

function recordReveal(
  context: CommandContext,
  draw: DrawRecord,
  shown: { machine: string; seed: string; digest: string },
  result: DrawResult,
): void {
  const { draws } = context.workspace;
  const time = context.now().toISOString();
  const { attempt } = draw;
  draws.record(draw.id, { type: 'reveal', data: { attempt, machine: shown.machine, seed: shown.seed } }, time);
  draws.record(draw.id, { type: 'result', data: { attempt, digest: shown.digest } }, time);
  for (const match of result.match === undefined ? [] : [result.match].flat()) {
    if (match.ok) continue;
    const department = 'department' in match ? { department: match.department } : {};
    draws.record(
      draw.id,
      { type: 'infeasible', data: { attempt, ...department, certificate: match.certificate } },
      time,
    );
  }
}

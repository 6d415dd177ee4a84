import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { isBeforeDraw, type TaskState } from '#domain/dispatch/task-machine.ts';
import { type DrawPlan, planDigest } from '#domain/draw/plan.ts';
import { commitment, witnessProblem } from '#domain/draw/seed.ts';
import { type DrawState, type DrawStep, mayTake } from '#domain/draw/state.ts';
import { entryRefusal, lackingSentence, witnessNeeds } from '#domain/draw/witness-need.ts';
import type { CommandContext } from '../service/context.ts';
import type { DrawRecord } from './draw-store.ts';
import { givenNumber, givenNumbers } from './given-numbers.ts';
import { machineSeal } from './machine-secret.ts';
import { moveTaskOf } from './rehearsal.ts';
import { requireSelfTest } from './self-test.ts';

interface OneDraw {
  readonly drawId: number;
}

const done = { done: true } as const;

/** The draw with its plan; throws AppError('not-found'). */
export function requireDraw(context: Pick<CommandContext, 'workspace'>, drawId: number) {
  const draw = context.workspace.draws.get(drawId);
  if (!draw) throw new AppError('not-found', '找不到这次抽取。');
  return { draw, plan: JSON.parse(draw.plan) as DrawPlan };
}

/** Refuses a step that cannot be taken where the draw stands. */
export function requireStep(draw: DrawRecord, step: DrawStep): void {
  if (!mayTake(step, draw.state as DrawState)) {
    throw new AppError('conflict', '这一步现在不能做：抽取已经走到别的步骤。请按页面上显示的当前步骤继续。');
  }
}

/** FRAME_FROZEN → PLAN_FROZEN. */
export function freezePlan(context: CommandContext, { drawId }: OneDraw) {
  const { draw, plan } = requireDraw(context, drawId);
  requireStep(draw, 'freezePlan');
  const digest = planDigest(plan);
  const { draws } = context.workspace;
  draws.setPlanDigest(drawId, digest);
  draws.setState(drawId, 'PLAN_FROZEN');
  draws.record(
    drawId,
    { type: 'plan_frozen', data: { drawId: draw.number, plan: digest } },
    context.now().toISOString(),
  );
  context.note({ subject: `抽取 ${draw.number}`, after: { plan: digest } });
  return done;
}

/** PLAN_FROZEN → COMMITTED: the machine number exists from here on, sealed, and its commitment is public. */
export function commitDraw(context: CommandContext, { drawId }: OneDraw) {
  const { draw } = requireDraw(context, drawId);
  requireStep(draw, 'commit');
  const before = context.workspace.attempts.get(draw.id, draw.attempt);
  if (!before) return openAttempt(context, draw, 1, null);
  return openAttempt(context, draw, draw.attempt + 1, before.objects_of ?? draw.attempt);
}

/** CANCELLED → COMMITTED: the next attempt, with the same frame and plan and a new machine number. */
export function drawAgain(context: CommandContext, { drawId }: OneDraw) {
  const { draw } = requireDraw(context, drawId);
  const cancelled = context.workspace.attempts.get(drawId, draw.attempt);
  if (!mayTake('again', draw.state as DrawState) || !cancelled) {
    throw new AppError('conflict', '只有已取消的抽取才能重新进行。');
  }
  if (cancelled.machine === null) {
    throw new AppError('conflict', '已取消的那一次没有揭示机器数，不能接着进行。请重新冻结名单，另行抽取。');
  }
  const task = context.workspace.tasks.get(draw.task_id);
  if (!task || !isBeforeDraw(task.state as TaskState))
    throw new AppError('conflict', '这个任务已另行抽取或已作废，不能再接着这次抽取进行。');
  if (task.draft !== draw.draft) {
    throw new AppError('conflict', '任务在取消之后修改过，不能接着原来的名单和方案进行。请重新冻结名单，另行抽取。');
  }
  moveTaskOf(context, draw, 'draw');
  return openAttempt(context, draw, draw.attempt + 1, cancelled.objects_of);
}

/** `objectsOf`: the attempt whose objects stand, where this one makes only the teams (2.14). */
function openAttempt(context: CommandContext, draw: DrawRecord, attempt: number, objectsOf: number | null) {
  const { workspace, application } = context;
  requireSelfTest();
  const machine = application.options.makeMachineNumber();
  const commit = commitment({
    drawId: draw.number,
    attempt,
    frame: draw.frame_digest,
    plan: draw.plan_digest ?? '',
    machine,
  });
  const sealed = machineSeal(application.options.keyFolder).seal(machine);
  workspace.attempts.open(draw.id, attempt, commit, sealed, objectsOf);
  workspace.draws.setAttempt(draw.id, attempt);
  workspace.draws.setState(draw.id, 'COMMITTED');
  const data = { drawId: draw.number, attempt, commit, ...(objectsOf === null ? {} : { objectsOf }) };
  workspace.draws.record(draw.id, { type: 'commit', data }, context.now().toISOString());
  context.note({ subject: `抽取 ${draw.number}`, after: data });
  return done;
}

/** COMMITTED → WITNESSED once all witnesses that the plan asks for have given their numbers; more may still follow until the reveal. */
export function addWitness(context: CommandContext, input: ParsedInputOf<'draw.addWitness'>) {
  const { draw, plan } = requireDraw(context, input.drawId);
  requireStep(draw, 'witness');
  const problem = witnessProblem(input.value);
  if (problem) throw new AppError('invalid-input', problem);
  const { attempts, draws } = context.workspace;
  const known = attempts.witnesses(draw.id, draw.attempt);
  if (known.some(witness => witness.name === input.name && witness.unit === input.unit)) {
    throw new AppError('conflict', `${input.unit}${input.name}已经提供过见证数字。`);
  }
  const { name, unit, kind, method, value } = input;
  const entry = { name, unit, kind, method, value };
  const refusal = entryRefusal(plan, givenNumbers(known), givenNumber(entry));
  if (refusal) throw new AppError('conflict', refusal);
  const index = known.length + 1;
  attempts.addWitness(draw.id, draw.attempt, index, entry);
  const data = { attempt: draw.attempt, index, method, value };
  draws.record(draw.id, { type: 'witness', data }, context.now().toISOString());
  if (lackingSentence(witnessNeeds(plan, givenNumbers([...known, entry]))) === null)
    draws.setState(draw.id, 'WITNESSED');
  context.note({ subject: `抽取 ${draw.number}`, after: { attempt: draw.attempt, index, name, unit, kind, method } });
  return done;
}

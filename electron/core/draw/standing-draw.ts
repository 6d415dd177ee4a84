import { AppError } from '#contract/app-error.ts';
import { isDisclosed, type TaskState } from '#domain/dispatch/task-machine.ts';
import { type AfterDraw, afterDraw } from '#domain/draw/after-draw.ts';
import type { Frame, FrameObject } from '#domain/draw/frame.ts';
import type { ReplacementData } from '#domain/draw/ledger-entry.ts';
import type { DrawPlan } from '#domain/draw/plan.ts';
import type { DrawResult } from '#domain/draw/result.ts';
import { isRehearsal } from '#domain/draw/seed.ts';
import type { Standing } from '#domain/draw/substitution.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DrawRecord } from './draw-store.ts';
import { frozenObjects, type NamedObject } from './frozen-objects.ts';

/** A draw whose result stands, with all that happened to it since. */
export interface StandingDraw extends Omit<Standing, 'frame'>, AfterDraw {
  readonly used: ReadonlySet<string>;
  readonly added: ReadonlyMap<string, number>;
  readonly teams: AfterDraw['teams'];
  readonly draw: DrawRecord;
  readonly result: DrawResult;
  /** The frozen list, read when it is first asked for: only what decides who comes in needs it. */
  list(): Frame;
  /** An object of the frozen list by its id, with all that rules ask of it; throws AppError('not-found'). */
  objectOf(id: string): FrameObject;
  /** Name and stratum of an object as the frozen list has them; for drawn objects and reserves the list is not read. */
  named(id: string): NamedObject;
}

/** Why the result of a draw cannot be changed now, or null. */
export function changeRefusal(workspace: Workspace, draw: DrawRecord): string | null {
  if (isRehearsal(draw.number)) return '演练不具效力，没有任务单，不能递补、更换检查人员或追加。请在正式抽取之后办理。';
  if (draw.state !== 'RESULT' && draw.state !== 'CLOSED') {
    return '只有已经揭示、没有取消的抽取，才能递补、更换检查人员或追加。';
  }
  const task = workspace.tasks.get(draw.task_id);
  if (task && isDisclosed(task.state as TaskState)) return '这个任务的结果已确认公示，不能再变动检查对象或检查人员。';
  if (task?.state === 'void') return '这个任务已作废，不能再变动。';
  const result = resultOf(workspace, draw, draw.attempt);
  if ([result.match ?? []].flat().some(match => !match.ok)) {
    return '还没有为全部检查对象配齐检查人员。请先换人员方案，重新匹配。';
  }
  return null;
}

/** The entries of the standing attempt that changed its result, in ledger order. */
export const changesOf = (workspace: Workspace, draw: DrawRecord) =>
  workspace.draws.ledger(draw.id).flatMap(entry => {
    return entry.type === 'replace' && entry.data.attempt === draw.attempt
      ? [{ seq: entry.seq, at: entry.time, data: entry.data as ReplacementData }]
      : [];
  });

/** The draw as it stands; throws AppError('conflict') when nothing may be changed, unless it is only to be told. */
export function standingDraw(
  workspace: Workspace,
  draw: DrawRecord,
  purpose: 'changed' | 'told' = 'changed',
): StandingDraw {
  const refusal = purpose === 'changed' ? changeRefusal(workspace, draw) : null;
  if (refusal !== null) throw new AppError('conflict', refusal);
  const plan = JSON.parse(draw.plan) as DrawPlan;
  const attempt = workspace.attempts.get(draw.id, draw.attempt);
  const objectsOf = attempt?.objects_of ?? null;
  const earlier = objectsOf === null ? null : workspace.attempts.get(draw.id, objectsOf);
  const result = resultOf(workspace, draw, draw.attempt);
  return {
    draw,
    plan,
    seed: attempt?.seed ?? '',
    ...(earlier?.seed ? { orderSeed: earlier.seed } : {}),
    result,
    ...afterDraw(
      result,
      changesOf(workspace, draw).map(({ data }) => data),
    ),
    ...frozenObjects(workspace, draw),
  };
}

/** The same draw after entries that were added since; the frozen list is not read again. */
export function standingNow(workspace: Workspace, standing: StandingDraw): StandingDraw {
  const changes = changesOf(workspace, standing.draw).map(({ data }) => data);
  return { ...standing, ...afterDraw(standing.result, changes) };
}

/** The stored outcome of an attempt that was revealed. */
export function resultOf(workspace: Workspace, draw: DrawRecord, attempt: number): DrawResult {
  return JSON.parse(workspace.attempts.get(draw.id, attempt)?.result ?? 'null') as DrawResult;
}

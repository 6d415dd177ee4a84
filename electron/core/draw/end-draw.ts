import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import type { DrawPlan } from '#domain/draw/plan.ts';
import type { DrawResult } from '#domain/draw/result.ts';
import { isRehearsal } from '#domain/draw/seed.ts';
import { type Agreement, spendApproval } from '../approval/spend-approval.ts';
import { addTaskSheets } from '../check/task-sheet.ts';
import { openDrawList } from '../publication/open-draw-list.ts';
import type { CommandContext } from '../service/context.ts';
import { requireDraw, requireStep } from './draw-steps.ts';
import type { DrawRecord } from './draw-store.ts';
import { moveTaskOf, withdrawalOf } from './rehearsal.ts';
import { revealAttempt } from './reveal-draw.ts';
import { type StandingDraw, standingDraw } from './standing-draw.ts';

const done = { done: true } as const;

/** Nobody has to agree in a rehearsal; its record names two for practice, as the protocol wants them (§2.10). */
const practised: Agreement = { names: ['练习批准人甲', '练习批准人乙'], noted: {} };

/** RESULT → CLOSED: every drawn object gets its 检查任务单, unless it was only a rehearsal. */
export function closeDraw(context: CommandContext, { drawId }: { readonly drawId: number }) {
  const { draw } = requireDraw(context, drawId);
  if (draw.state === 'CANCELLED') throw new AppError('conflict', '已取消的抽取不能办结。');
  requireStep(draw, 'close');
  const { workspace } = context;
  const attempt = workspace.attempts.get(drawId, draw.attempt);
  const result = JSON.parse(attempt?.result ?? 'null') as DrawResult;
  if ([result.match ?? []].flat().some(match => !match.ok)) {
    throw new AppError(
      'conflict',
      '还没有为全部检查对象配齐检查人员，不能办结。检查对象的抽取结果有效：请换人员方案，只重新匹配检查人员。',
    );
  }
  const standing = standingDraw(workspace, draw, 'told');
  if (!isRehearsal(draw.number)) {
    makeAssignments(context, standing);
    openDrawList(context, draw.task_id);
  }
  workspace.draws.setState(drawId, 'CLOSED');
  workspace.draws.record(drawId, { type: 'close', data: { attempt: draw.attempt } }, context.now().toISOString());
  moveTaskOf(context, draw, 'confirmTeams');
  context.note({
    subject: `抽取 ${draw.number}`,
    after: { attempt: draw.attempt, assignments: standing.objects.length },
  });
  return done;
}

function makeAssignments({ workspace }: CommandContext, { draw, objects, teams, named }: StandingDraw): void {
  const sheets = objects.map(({ id, stratum }) => {
    return { code: id, name: named(id).name, stratum, team: teams.flatMap(one => one?.get(id) ?? []) };
  });
  addTaskSheets(workspace, draw, sheets);
}

/**
 * From the commitment on a draw ends only with its result or so: with a reason, two approvers and everything revealed (§2.10).
 * Nothing is at stake in a rehearsal: there a reason suffices.
 */
export function cancelDraw(context: CommandContext, input: ParsedInputOf<'draw.cancel'>) {
  const { draw, plan } = requireDraw(context, input.drawId);
  requireStep(draw, 'cancel');
  const deed = { action: 'draw.cancel', subject: draw.id, reason: input.reason } as const;
  const { names, noted } = isRehearsal(draw.number) ? practised : spendApproval(context, deed);
  const { workspace } = context;
  const { attempt } = draw;
  workspace.attempts.cancel(draw.id, attempt, input.reason, names);
  const data = { attempt, reason: input.reason, approvedBy: names };
  workspace.draws.record(draw.id, { type: 'cancel', data }, context.now().toISOString());
  // The reason comes first, so that nobody can say it was found after the result was known.
  const revealed = draw.state === 'RESULT' || revealWherePossible(context, draw, plan);
  workspace.draws.setState(draw.id, 'CANCELLED');
  moveTaskOf(context, draw, withdrawalOf(context, draw));
  context.note({ subject: `抽取 ${draw.number}`, after: { ...data, ...noted, revealed }, reason: input.reason });
  return done;
}

/** Reveals what is cancelled; without the key of the PC that is gone it cannot be, and the record then lacks the reveal for all to see. */
function revealWherePossible(context: CommandContext, draw: DrawRecord, plan: DrawPlan): boolean {
  try {
    revealAttempt(context, draw, plan);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-allowed') return false;
    throw error;
  }
}

/** Before the commitment there is no randomness yet: the frozen list is put aside with a reason and the task may be edited. */
export function withdrawDraw(context: CommandContext, input: ParsedInputOf<'draw.withdraw'>) {
  const { draw } = requireDraw(context, input.drawId);
  requireStep(draw, 'withdraw');
  if (context.workspace.attempts.get(draw.id, draw.attempt)) {
    throw new AppError('conflict', '检查对象已经抽出，不能撤回名单。请公布承诺值，接着重新匹配检查人员。');
  }
  const { workspace } = context;
  workspace.draws.setState(draw.id, 'CANCELLED');
  const data = { attempt: 0, reason: input.reason, approvedBy: [draw.operator] };
  workspace.draws.record(draw.id, { type: 'cancel', data }, context.now().toISOString());
  moveTaskOf(context, draw, withdrawalOf(context, draw));
  context.note({ subject: `抽取 ${draw.number}`, reason: input.reason });
  return done;
}

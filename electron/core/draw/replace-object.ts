import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { addObject, type Substitution, substituteObject } from '#domain/draw/substitution.ts';
import { spendApproval } from '../approval/spend-approval.ts';
import { addTaskSheet } from '../check/task-sheet.ts';
import { settleTask } from '../dispatch/task-life.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { registered, requireListedReason, requireOpenObject, requireStratum } from './change-rules.ts';
import { requireDraw } from './draw-steps.ts';
import { type StandingDraw, standingDraw, standingNow } from './standing-draw.ts';

type Found = Extract<Substitution, { ok: true }>;

interface Reasoned {
  readonly out: string | null;
  readonly reason: string;
  readonly rule: string;
  readonly approvedBy: readonly string[];
}

/** 递补: the next unused reserve comes in the place of an object, and takes over its team where it may (SSJ-DRAW/1, 2.9). */
export function replaceObject(context: CommandContext, input: ParsedInputOf<'draw.replace'>) {
  const { workspace, note } = context;
  const { draw } = requireDraw(context, input.drawId);
  const standing = standingDraw(workspace, draw);
  requireOpenObject(workspace, standing, input.out);
  requireListedReason(standing.plan, input.reason);
  const found = required(substituteObject({ ...standing, frame: standing.list(), out: input.out }));
  const { names, noted } = spendApproval(context, {
    action: 'draw.replace',
    subject: draw.id,
    reason: input.reason,
    details: { out: input.out },
  });
  const rule = `同层抽取次序第 ${found.n} 位，候补中下一个未用的`;
  const entered = bringIn(context, standing, found, { out: input.out, reason: input.reason, rule, approvedBy: names });
  note({
    subject: `抽取 ${draw.number}`,
    before: { 离开: input.out },
    after: { 递补: entered.id, 名称: entered.name, 次序: found.n, ...noted },
    reason: input.reason,
  });
  return { in: entered };
}

/** 追加: the stream of a class goes on, one object after the other (SSJ-DRAW/1, 2.7 and 2.14). */
export function addObjects(context: CommandContext, input: ParsedInputOf<'draw.add'>) {
  const { workspace, note } = context;
  const { draw } = requireDraw(context, input.drawId);
  const before = standingDraw(workspace, draw);
  requireStratum(before, input.stratum, input.count);
  const { names, noted } = spendApproval(context, {
    action: 'draw.add',
    subject: draw.id,
    reason: input.reason,
    details: { stratum: input.stratum, count: String(input.count) },
  });
  const entered = Array.from({ length: input.count }, () => {
    const standing = standingNow(workspace, before);
    const found = required(addObject({ ...standing, frame: standing.list(), stratum: input.stratum }));
    const rule = `同层抽取次序第 ${found.n} 位，接着原来的次序追加`;
    return bringIn(context, standing, found, { out: null, reason: input.reason, rule, approvedBy: names });
  });
  note({
    subject: `抽取 ${draw.number}`,
    after: { 追加: entered.map(({ id }) => id), 分层: input.stratum, ...noted },
    reason: input.reason,
  });
  return { in: entered };
}

function required(found: Substitution): Found {
  if (!found.ok) throw new AppError('conflict', found.reason);
  return found;
}

/** Records who comes in, and moves the task sheets where there are any. */
function bringIn(context: CommandContext, standing: StandingDraw, found: Found, why: Reasoned) {
  const { workspace, now } = context;
  const { draw } = standing;
  const { in: id, stratum, n, index } = found;
  const { name } = standing.named(id);
  const teams = found.teams.map(({ department, inherited, team }) => {
    return department === null ? { inherited, team } : { department, inherited, team };
  });
  const data = { attempt: draw.attempt, in: id, stratum, n, index, teams, ...why };
  const { seq } = workspace.draws.record(draw.id, { type: 'replace', data }, now().toISOString());
  const leaving = why.out === null ? null : registered(workspace, why.out);
  const [drawId, attempt, inObjectId] = [draw.id, draw.attempt, registered(workspace, id).id];
  workspace.afterDraws.enter({ drawId, seq, attempt, outObjectId: leaving?.id ?? null, inObjectId });
  if (draw.state !== 'CLOSED') return { id, name };
  const sheet = leaving && workspace.assignments.ofObject(draw.id, leaving.id);
  if (sheet) {
    const reason = `${why.reason}，由${name || id}递补`;
    workspace.assignments.void(sheet.id, reason, instantText(now()));
  }
  const team = found.teams.flatMap(one => one.team);
  addTaskSheet(workspace, draw, { code: id, name, stratum, team });
  settleTask(context, draw.task_id);
  return { id, name };
}

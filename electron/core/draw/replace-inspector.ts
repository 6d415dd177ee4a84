import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { replaceInspector } from '#domain/draw/absence.ts';
import { rosterGroups } from '#domain/draw/roster-group.ts';
import { spendApproval } from '../approval/spend-approval.ts';
import { linkReplacement } from '../dispatch/recusal-commands.ts';
import type { CommandContext } from '../service/context.ts';
import {
  formerMembers,
  inspectorsOf,
  registered,
  requireMember,
  requireOpenObject,
  unavailableText,
} from './change-rules.ts';
import { requireDraw } from './draw-steps.ts';
import { type StandingDraw, standingDraw } from './standing-draw.ts';

/** 更换检查人员: one who is absent or recused is replaced at one object by one of the least loaded (SSJ-DRAW/1, 2.9). */
export function replaceTeamMember(context: CommandContext, input: ParsedInputOf<'draw.replaceInspector'>) {
  const { workspace, note } = context;
  const { draw } = requireDraw(context, input.drawId);
  const standing = standingDraw(workspace, draw);
  const { object, inspector, reason } = input;
  requireOpenObject(workspace, standing, object);
  requireMember(standing, object, inspector);
  const unavailable = [...new Set(input.unavailable)].filter(id => id !== inspector).sort();
  const found = substituteFor(standing, input, new Set([...unavailable, ...formerMembers(workspace, draw, object)]));
  const { names, noted } = spendApproval(context, {
    action: 'draw.replaceInspector',
    subject: draw.id,
    reason,
    details: { object, inspector, unavailable: unavailableText(input.unavailable) },
  });
  const rule = '可以前往的人员中任务最少的，同样少的由随机流决定';
  const change = { object, out: inspector, in: found.in, unavailable, team: found.team };
  const { seq } = workspace.draws.record(
    draw.id,
    { type: 'replace', data: { attempt: draw.attempt, ...change, reason, rule, approvedBy: names } },
    context.now().toISOString(),
  );
  moveSheet(context, standing, { ...change, seq, reason });
  note({ subject: `抽取 ${draw.number}`, after: { ...change, ...noted }, reason });
  const name = inspectorsOf(standing.plan).find(({ id }) => id === found.in)?.name ?? found.in;
  return { in: { id: found.in, name } };
}

function substituteFor(
  standing: StandingDraw,
  { object, inspector }: ParsedInputOf<'draw.replaceInspector'>,
  unavailable: ReadonlySet<string>,
) {
  for (const [place, group] of rosterGroups(standing.plan).entries()) {
    const teams = standing.teams[place];
    if (!teams?.get(object)?.includes(inspector)) continue;
    const found = replaceInspector({
      rules: standing.plan,
      group,
      seed: standing.seed,
      object: standing.objectOf(object),
      absent: inspector,
      unavailable,
      teams,
    });
    if (!found.ok) throw new AppError('conflict', found.reason);
    return found;
  }
  throw new RangeError('Somebody who stands in a team stands on a roster.');
}

interface TeamChange {
  readonly object: string;
  readonly out: string;
  readonly team: readonly string[];
  /** The entry of the ledger. */
  readonly seq: number;
  readonly reason: string;
}

/** The task sheet of the object names the team as it is now; other departments' members stay as they are. */
function moveSheet(
  context: CommandContext,
  { draw, teams }: StandingDraw,
  { object, out, team, seq, reason }: TeamChange,
): void {
  const { workspace } = context;
  const sheet = workspace.assignments.ofObject(draw.id, registered(workspace, object).id);
  if (!sheet) return;
  const now = teams.flatMap(one => {
    const former = one?.get(object) ?? [];
    return former.includes(out) ? team : former;
  });
  const [inspectorId = 0] = workspace.inspectors.idsOf([out]);
  workspace.assignments.setTeam(sheet.id, workspace.inspectors.idsOf(now));
  linkReplacement(context, { sheetId: sheet.id, inspectorId, seq, reason });
}

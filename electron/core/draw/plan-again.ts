import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { sha256Hex } from '#domain/draw/digest.ts';
import { objectReader } from '#domain/draw/frame.ts';
import { type DrawPlan, planDigest } from '#domain/draw/plan.ts';
import { planProblems } from '#domain/draw/plan-check.ts';
import { type DrawResult, rematchResult } from '#domain/draw/result.ts';
import { breathe } from '../jobs/breathe.ts';
import type { ObjectPool } from '../plan/object-pool.ts';
import { PackedPool } from '../plan/packed-pool.ts';
import { readDraft } from '../plan/read-draft.ts';
import { recusalReader } from '../plan/recusal-reader.ts';
import { departmentsOf, rosterOf } from '../plan/roster.ts';
import type { TaskDraft } from '../plan/task-store.ts';
import type { CommandContext, JobContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { requireDraw } from './draw-steps.ts';
import type { DrawRecord } from './draw-store.ts';
import { explainMatch } from './explain-match.ts';
import { frozenFrameLater } from './frozen-frame.ts';
import { moveTaskOf } from './rehearsal.ts';
import { resultOf } from './standing-draw.ts';

const portion = 10_000;

/**
 * A later plan with other inspectors or a higher cap, where the drawn objects could not all get a team: the objects stand,
 * and the next attempt makes only the teams (SSJ-DRAW/1, 2.8 and 2.14). Whether teams exist depends on no seed, so that a
 * plan under which there are none either is refused before anybody is called to witness.
 */
export async function planAgain(context: JobContext, input: ParsedInputOf<'draw.planAgain'>) {
  const { draw, plan } = requireInfeasible(context, input.drawId);
  const next = await laterPlan(context, draw, plan, input);
  context.progress('核对能否配齐', 0, 1);
  await requireTeams(context.workspace, draw, next);
  const digest = planDigest(next);
  return context.commit(command => {
    const standing = requireInfeasible(command, input.drawId).draw;
    if (standing.plan_digest !== draw.plan_digest || standing.attempt !== draw.attempt) {
      throw new AppError('conflict', '这次抽取刚才有了变化，没有保存。请刷新页面后再试。');
    }
    freezeVersion(command, draw, { plan: JSON.stringify(next), planDigest: digest, reason: input.reason });
    return { planDigest: digest };
  });
}

/** RESULT → PLAN_FROZEN: the later plan stands in the ledger before anybody commits to a machine number under it. */
function freezeVersion(
  context: CommandContext,
  draw: DrawRecord,
  version: { readonly plan: string; readonly planDigest: string; readonly reason: string },
): void {
  const { workspace, now, note } = context;
  const { afterDraws, draws } = workspace;
  const attempt = draw.attempt + 1;
  if (afterDraws.planVersions(draw.id).length === 0) {
    const first = { attempt: 1, plan: draw.plan, planDigest: draw.plan_digest ?? '', reason: '' };
    afterDraws.addPlanVersion({ drawId: draw.id, ...first });
  }
  afterDraws.addPlanVersion({ drawId: draw.id, attempt, ...version });
  afterDraws.setPlan(draw.id, version.plan, version.planDigest);
  draws.setState(draw.id, 'PLAN_FROZEN');
  const data = { drawId: draw.number, plan: version.planDigest, attempt };
  draws.record(draw.id, { type: 'plan_frozen', data }, now().toISOString());
  moveTaskOf(context, draw, 'matchAgain');
  note({ subject: `抽取 ${draw.number}`, after: data, reason: version.reason });
}

function requireInfeasible(context: Pick<JobContext, 'workspace'>, drawId: number) {
  const found = requireDraw(context, drawId);
  const { draw } = found;
  const result = draw.state === 'RESULT' ? resultOf(context.workspace, draw, draw.attempt) : null;
  if (!result || [result.match ?? []].flat().every(match => match.ok)) {
    throw new AppError('conflict', '只有检查对象已经抽出、却配不齐检查人员的抽取，才能换人员方案重新匹配。');
  }
  return found;
}

async function laterPlan(
  context: JobContext,
  draw: DrawRecord,
  plan: DrawPlan,
  { inspectorUnits, inspectorCap }: ParsedInputOf<'draw.planAgain'>,
): Promise<DrawPlan> {
  const draft = { ...readDraft(draw), inspectorUnits, inspectorCap };
  const pool = await frozenPool(context, draw, draft);
  // The departments of a joint check send the units and people they named; of them only the cap may change.
  const next = plan.departments
    ? { ...plan, departments: departmentsOf(context.workspace, draft, pool) }
    : { ...plan, roster: rosterOf(context.workspace, draft, pool) };
  const [problem] = planProblems(next);
  if (problem) throw new AppError('conflict', problem);
  return next;
}

/** The objects of the frozen list with the recusals that name them. */
async function frozenPool(context: JobContext, draw: DrawRecord, draft: TaskDraft): Promise<ObjectPool> {
  const { workspace, signal, progress } = context;
  const frame = await frozenFrameLater(workspace, draw.frame_digest);
  const objectAt = objectReader(frame);
  const recusals = recusalReader(workspace);
  const registered = new Map<string, { readonly id: number; readonly recusals: readonly string[] }>();
  for (let after = ''; ; ) {
    const rows = workspace.objects.frameRows(draft.range, after, portion);
    for (const row of rows) registered.set(row.code, { id: row.id, recusals: recusals(row) });
    const last = rows.at(-1);
    if (!last || rows.length < portion) break;
    after = last.code;
    progress('读取名录', registered.size, frame.rows.length);
    await breathe(signal);
  }
  const pool = new PackedPool();
  for (let row = 0; row < frame.rows.length; row += 1) {
    const { id, ...object } = objectAt(row);
    const known = registered.get(id) ?? elsewhere(workspace, id, recusals);
    pool.add({ ...object, code: id, ...known, items: '', drawable: true, inUse: true });
  }
  return pool;
}

/** An object that has left the range of the task since the list was frozen. */
function elsewhere({ objects }: Workspace, code: string, recusals: ReturnType<typeof recusalReader>) {
  const row = objects.byCode(code);
  return row ? { id: row.id, recusals: recusals(row) } : { id: 0, recusals: [] };
}

async function requireTeams(workspace: Workspace, draw: DrawRecord, plan: DrawPlan): Promise<void> {
  const earlier = resultOf(workspace, draw, draw.attempt);
  const frame = await frozenFrameLater(workspace, draw.frame_digest);
  const trial: DrawResult = rematchResult(plan, frame, sha256Hex('any seed'), earlier);
  const sentence = explainMatch(workspace, draw, plan, trial);
  if (sentence !== null) throw new AppError('conflict', `按这个方案仍然配不齐：${sentence}`);
}

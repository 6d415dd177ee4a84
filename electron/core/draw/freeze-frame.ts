import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { buildFrame } from '#domain/draw/frame-builder.ts';
import { spendApproval } from '../approval/spend-approval.ts';
import { breathe } from '../jobs/breathe.ts';
import { drawPlanOf } from '../plan/draw-plan.ts';
import { planProblems } from '../plan/plan-problems.ts';
import type { PoolObject } from '../plan/pool.ts';
import { readDraft } from '../plan/read-draft.ts';
import type { TaskDraft } from '../plan/task-store.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { frameOfPool } from './frame-columns.ts';
import { gatherPool } from './gather-pool.ts';
import { nodeTextHasher } from './node-text-hasher.ts';

/** DRAFT → FRAME_FROZEN: gathers the pool, checks that the draw can succeed, and freezes the list with its digest. */
export async function freezeFrame(context: JobContext, input: ParsedInputOf<'draw.freezeFrame'>) {
  const { workspace } = context;
  const task = workspace.tasks.get(input.taskId);
  if (!task) throw new AppError('not-found', '找不到这个抽查任务。');
  if (task.state !== 'draft') throw new AppError('conflict', '这个任务已进入抽取，不能再次冻结名单。');
  const draft = readDraft(task);
  const registryAt = workspace.audit.head().hash;
  const gathered = await gather(context, draft, task.id);
  const number = drawNumber(context, task.number, task.year, task.id);
  const plan = drawPlanOf(workspace, { ...gathered, drawId: number, occasion: input.occasion, draft });
  context.progress('核对能否抽成', 0, 1);
  const frame = frameOf(gathered.pool, draft.itemMode === 'open');
  const fatal = planProblems(workspace, { draft, plan, gathered }).find(({ severity }) => severity === 'error');
  if (fatal) throw new AppError('conflict', fatal.sentence);
  context.progress('封存名单', 0, 1);
  const compressed = await promisify(deflate)(frame.text);

  return context.commit(command => {
    if (workspace.audit.head().hash !== registryAt) {
      throw new AppError('conflict', '冻结名单时有人修改了数据，名单可能不一致，没有保存。请再冻结一次。');
    }
    const { noted } = spendApproval(command, { action: 'task.release', subject: task.id, reason: null });
    workspace.draws.saveFrame(frame.summary.digest, frame.summary.rows, compressed);
    const drawId = workspace.draws.create(
      { ...input, number, title: draft.name, frameDigest: frame.summary.digest, draft: task.draft, plan },
      instantText(command.now()),
    );
    const data = { drawId: number, frame: frame.summary.digest, rows: frame.summary.rows };
    workspace.draws.record(drawId, { type: 'frame_frozen', data }, command.now().toISOString());
    workspace.tasks.setState(task.id, 'drawing');
    command.note({ subject: `抽取 ${number}`, after: { ...data, ...noted, exclusions: gathered.exclusions } });
    return { drawId };
  });
}

async function gather(context: JobContext, draft: TaskDraft, taskId: number) {
  const total = context.workspace.objects.count(draft.range);
  const portions = gatherPool(context.workspace, draft, taskId);
  for (;;) {
    const step = portions.next();
    if (step.done) return step.value;
    context.progress('读取名录', step.value, total);
    await breathe(context.signal);
  }
}

function frameOf(pool: readonly PoolObject[], itemsDiffer: boolean) {
  const { columns, rows } = frameOfPool(pool, itemsDiffer);
  const built = buildFrame(columns, rows, nodeTextHasher());
  if (built.ok) return built;
  const shown = built.problems.slice(0, 3).map(problem => problem.sentence);
  throw new AppError('conflict', `名单中有 ${built.problems.length} 处不能用于抽取：${shown.join(' ')}`);
}

/** 区划-年-任务序-次: letters, digits and hyphens only, never used twice. */
function drawNumber(context: JobContext, taskNumber: string, year: number, taskId: number): string {
  const { workspace } = context;
  const sequence = /〔\d+〕(\d+)号$/.exec(taskNumber)?.[1] ?? String(taskId);
  const time = workspace.draws.ofTask(taskId).length + 1;
  return `${workspace.bureau.get().areaCode}-${year}-${sequence.padStart(3, '0')}-${time}`;
}

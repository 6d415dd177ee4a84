import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { isBeforeDraw, type TaskState } from '#domain/dispatch/task-machine.ts';
import { REHEARSAL_PREFIX } from '#domain/draw/seed.ts';
import { requireRelease } from '../dispatch/require-release.ts';
import { moveTask } from '../dispatch/task-life.ts';
import { breathe } from '../jobs/breathe.ts';
import { inTurns } from '../jobs/in-turns.ts';
import { drawPlanOf } from '../plan/draw-plan.ts';
import { planProblems } from '../plan/plan-problems.ts';
import { readDraft } from '../plan/read-draft.ts';
import type { TaskDraft, TaskRecord } from '../plan/task-store.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { gatherPool } from './gather-pool.ts';
import { requireSelfTest } from './self-test.ts';
import { noteStratumSizes } from './stratum-sizes.ts';
import { writeFrozenList } from './write-frozen-list.ts';

/** DRAFT → FRAME_FROZEN: gathers the pool, checks that the draw can succeed, and freezes the list with its digest. */
export const freezeFrame = (context: JobContext, input: ParsedInputOf<'draw.freezeFrame'>) =>
  freeze(context, input, false);

/** The same for a rehearsal (演练): a number that begins with TEST-, a chain of its own, and the task stays as it is. */
export const rehearse = (context: JobContext, input: ParsedInputOf<'draw.rehearse'>) => freeze(context, input, true);

async function freeze(context: JobContext, input: ParsedInputOf<'draw.freezeFrame'>, rehearsal: boolean) {
  requireSelfTest();
  const { workspace } = context;
  const task = workspace.tasks.get(input.taskId);
  if (!task) throw new AppError('not-found', '找不到这个抽查任务。');
  if (!isBeforeDraw(task.state as TaskState))
    throw new AppError('conflict', '这个任务已进入抽取或已作废，不能再次冻结名单，也不能演练。');
  const draft = readDraft(task);
  const registryAt = workspace.audit.head().hash;
  const gathered = await gather(context, draft, task.id);
  const number = drawNumber(context, task, rehearsal);
  const { publicNumber, ...meeting } = input;
  const parts = { ...gathered, drawId: number, occasion: input.occasion, draft };
  const plan = { ...drawPlanOf(workspace, parts), ...(publicNumber ? { publicNumber } : {}) };
  context.progress('核对能否抽成', 0, 1);
  await breathe(context.signal);
  const image = await workspace.objects.images.current();
  const problems = await inTurns(workspace, planProblems(workspace, { draft, plan, gathered, image }), context.signal);
  const fatal = problems.find(({ severity }) => severity === 'error');
  if (fatal) throw new AppError('conflict', fatal.sentence);
  const list = { pool: gathered.pool, itemsDiffer: draft.itemMode === 'open' };
  context.progress('封存名单', 0, gathered.pool.length);
  await breathe(context.signal);
  const { summary, compressed } = await writeFrozenList(list, context.signal, written =>
    context.progress('封存名单', written, gathered.pool.length),
  );

  return context.commit(command => {
    if (workspace.audit.head().hash !== registryAt) {
      throw new AppError('conflict', '冻结名单时有人修改了数据，名单可能不一致，没有保存。请再冻结一次。');
    }
    const noted = rehearsal ? { rehearsal } : requireRelease(command, task);
    workspace.draws.saveFrame(summary.digest, summary.rows, compressed);
    const drawId = workspace.draws.create(
      { ...meeting, number, title: draft.name, frameDigest: summary.digest, draft: task.draft, plan },
      instantText(command.now()),
    );
    const data = { drawId: number, frame: summary.digest, rows: summary.rows };
    workspace.draws.record(drawId, { type: 'frame_frozen', data }, command.now().toISOString());
    if (!rehearsal) moveTask(command, task.id, 'draw');
    noteStratumSizes(summary.digest, plan, summary.strata);
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

/** 区划-年-任务序-次: letters, digits and hyphens only, never used twice; rehearsals are counted apart. */
function drawNumber({ workspace }: JobContext, task: TaskRecord, rehearsal: boolean): string {
  const sequence = /〔\d+〕(\d+)号$/.exec(task.number)?.[1] ?? String(task.id);
  const before = rehearsal ? workspace.draws.rehearsalsOf(task.id) : workspace.draws.ofTask(task.id).length;
  const number = `${workspace.bureau.get().areaCode}-${task.year}-${sequence.padStart(3, '0')}-${before + 1}`;
  return rehearsal ? `${REHEARSAL_PREFIX}${number}` : number;
}

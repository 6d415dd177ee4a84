import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { PROTOCOL } from '#domain/draw/plan.ts';
import { trailHead } from '../audit/trail-head.ts';
import { itemsOfObjects } from '../check/sheet-items.ts';
import { drawStage } from '../draw/draw-stage.ts';
import { requireDraw } from '../draw/draw-steps.ts';
import type { DrawRecord } from '../draw/draw-store.ts';
import { teamWords } from '../draw/plan-people.ts';
import type { PublishedFile } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { writeDocument } from './batch.ts';
import { type DrawNotes, drawNotes } from './draw-notes.ts';
import { composeDrawRecord } from './draw-record.ts';
import type { DrawAttempt } from './draw-record-data.ts';
import { type ListedObject, writeDrawnObjects } from './drawn-objects-workbook.ts';
import { issuePapers, type Paper } from './issue-papers.ts';
import { composeObjectList } from './object-list.ts';
import { officialDate } from './official-date.ts';
import { paperFolder, storedPath } from './paper-folder.ts';
import { paperFonts } from './paper-fonts.ts';
import type { ComposedDocument } from './pdf/marks.ts';
import { REHEARSAL_WORDS, rehearsalPaper } from './rehearsal-paper.ts';

export type Stage = NonNullable<ReturnType<typeof drawStage>>;

interface Revealed extends Stage {
  readonly commitment: string;
  readonly machine: string;
  readonly seed: string;
  readonly planDigest: string;
  readonly resultDigest: string;
}

/** 抽取见证记录表 (D7). */
export async function makeDrawRecord(context: JobContext, { drawId }: ParsedInputOf<'document.drawRecord'>) {
  const { workspace, application } = context;
  const stage = revealedStage(context, drawId);
  const { draw, plan } = requireDraw(context, drawId);
  const task = workspace.tasks.get(draw.task_id);
  const notes = drawNotes(context, drawId);
  const document = composeDrawRecord(
    {
      drawNumber: draw.number,
      taskNumber: task?.number ?? '',
      taskName: draw.title,
      time: draw.started_at.slice(0, 16).replace('T', ' '),
      place: draw.place,
      occasion: draw.occasion,
      host: draw.host,
      operator: draw.operator,
      supervisors: stage.witnesses.filter(({ kind }) => kind !== '成员单位').map(({ unit, name }) => `${unit} ${name}`),
      witnesses: stage.witnesses.map(({ unit, name, method, value }) => ({ unit, name, method, value })),
      classes: stage.strata.map(({ name, N, n }) => {
        return { name, population: N, drawn: n, reserves: Math.min(plan.reserve, N - n) };
      }),
      objects: stage.objects,
      departments: stage.departments,
      exclusions: stage.exclusions.map(({ name, count }) => ({ reason: name, count })),
      frameDigest: stage.frameDigest,
      planDigest: stage.planDigest,
      commitment: stage.commitment,
      machineNumber: stage.machine,
      seed: stage.seed,
      algorithm: PROTOCOL,
      algorithmVersion: `seedrandom ${plan.seedrandom}，每流弃 ${plan.discard} 个数`,
      resultDigest: stage.resultDigest,
      attempts: notes.attempts.map(one => recordAttempt(one, stage)),
      changes: notes.changes,
      ledgerHead: stage.ledgerHead,
      trail: trailHead(workspace.audit),
      bundlePlace: '向本单位索取本次抽取的证据文件',
      unit: stage.bureau,
    },
    paperFonts(application),
  );
  const [paper] = await issueDrawPaper(context, stage, '抽取见证记录表', document);
  if (!paper) throw new RangeError('One paper was given and one is issued.');
  return paper;
}

function recordAttempt(
  { attempt: number, feasible, objectsOf, planReason }: DrawNotes['attempts'][number],
  { cancelled }: Stage,
): DrawAttempt {
  const ended = cancelled.find(one => one.attempt === number);
  if (ended) return { number, state: 'cancelled', reason: ended.reason, approvedBy: ended.approvedBy };
  const why = planReason === null ? '' : `换人员方案：${planReason}`;
  if (!feasible) return { number, state: 'objects', reason: [why, '检查人员配不齐'].filter(Boolean).join('；') };
  return objectsOf === null ? { number, state: 'valid' } : { number, state: 'teams', reason: why };
}

/** 抽取结果名单 (D8) as a paper and as a workbook. */
export async function makeDrawnObjects(context: JobContext, { drawId }: ParsedInputOf<'document.drawnObjects'>) {
  const { workspace, application } = context;
  const stage = revealedStage(context, drawId);
  const task = workspace.tasks.get(stage.taskId);
  const { draw } = requireDraw(context, drawId);
  const objects = listedObjects(workspace, draw, stage);
  const list = {
    taskName: stage.title,
    taskNumber: task?.number ?? '',
    drawNumber: stage.number,
    drawnAt: officialDate(draw.started_at.slice(0, 10)),
    resultDigest: stage.resultDigest,
    unit: stage.bureau,
    objects,
    notes: drawNotes(context, drawId).sentences,
    orientation: 'landscape' as const,
  };
  const title = `${stage.rehearsal ? `【${REHEARSAL_WORDS}】` : ''}${stage.title} 抽取结果名单（${stage.number}）`;
  const workbook = {
    path: join(workspace.exportFolder(), safeFileName(`抽取结果名单-${stage.number}`, 'xlsx')),
    write: (path: string) => writeDrawnObjects(path, title, objects, context.signal),
  };
  const document = composeObjectList(list, paperFonts(application));
  const [paper, table] = await issueDrawPaper(context, stage, '抽取结果名单', document, [workbook]);
  if (!paper || !table) throw new RangeError('Two papers were given and two are issued.');
  return { pdf: paper, workbook: table };
}

function listedObjects(workspace: Workspace, draw: DrawRecord, { drawn }: Stage): ListedObject[] {
  const items = itemsOfObjects(
    workspace,
    draw,
    drawn.map(({ id }) => id),
  );
  return drawn.map(object => ({
    drawOrder: object.order,
    name: object.name,
    code: object.id,
    address: object.address ?? '',
    stratum: object.stratum,
    team: teamWords(object.team),
    ...(items === null ? {} : { items: (items.get(object.id) ?? []).map(({ name }) => name).join('；') }),
  }));
}

function revealedStage(context: JobContext, drawId: number): Revealed {
  const stage = drawStage(context, { drawId });
  if (!stage) throw new AppError('not-found', '找不到这次抽取。');
  const { commitment, machine, seed, planDigest, resultDigest } = stage;
  if (!commitment || !machine || !seed || !planDigest || !resultDigest) {
    throw new AppError('conflict', '抽取还没有揭示结果，现在不能印记录。请在揭示之后再印。');
  }
  return { ...stage, commitment, machine, seed, planDigest, resultDigest };
}

/** Issues a paper of a draw, with tables beside it that are no papers of their own. */
export async function issueDrawPaper(
  context: JobContext,
  stage: Stage,
  kind: string,
  document: ComposedDocument,
  tables: readonly Paper[] = [],
): Promise<PublishedFile[]> {
  const { workspace } = context;
  context.progress(`生成${kind}`, 0, 1);
  const task = stage.rehearsal ? undefined : workspace.tasks.get(stage.taskId);
  const folder = paperFolder(workspace, stage.rehearsal ? '演练' : kind, task?.number ?? stage.number);
  const path = join(folder, safeFileName(`${kind}-${stage.number}`, 'pdf'));
  const sheets = stage.rehearsal ? rehearsalPaper(document, paperFonts(context.application)) : document;
  const paper = { path, write: (place: string) => writeDocument(place, sheets, context.now()) };
  return issuePapers(context, [paper, ...tables], (command, written) => {
    const { sha256 = '', bytes = 0 } = written[0] ?? {};
    // What was only practised is no paper of the task.
    const taskId = task?.id ?? null;
    const { drawId } = stage;
    const record = { kind, title: sheets.title, number: null, taskId, drawId, assignmentId: null };
    workspace.documents.put(
      { ...record, path: storedPath(workspace, path), sha256, bytes },
      instantText(command.now()),
    );
    command.note({ subject: `抽取 ${stage.number}`, after: { kind, sha256 } });
  });
}

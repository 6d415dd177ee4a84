import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { PROTOCOL } from '#domain/draw/plan.ts';
import { isRehearsal } from '#domain/draw/seed.ts';
import { drawStage } from '../draw/draw-stage.ts';
import { requireDraw } from '../draw/draw-steps.ts';
import type { PublishedFile } from '../files/output-file.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeWorkbook } from '../files/workbook-writing.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { writeDocument } from './batch.ts';
import { composeDrawRecord } from './draw-record.ts';
import { composeObjectList } from './object-list.ts';
import { officialDate } from './official-date.ts';
import { paperFolder, storedPath } from './paper-folder.ts';
import { paperFonts } from './paper-fonts.ts';
import type { ComposedDocument } from './pdf/marks.ts';

type Stage = NonNullable<ReturnType<typeof drawStage>>;

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
  const cancelled = new Map(stage.cancelled.map(one => [one.attempt, one]));
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
      exclusions: stage.exclusions.map(({ name, count }) => ({ reason: name, count })),
      frameDigest: stage.frameDigest,
      planDigest: stage.planDigest,
      commitment: stage.commitment,
      machineNumber: stage.machine,
      seed: stage.seed,
      algorithm: PROTOCOL,
      algorithmVersion: `seedrandom ${plan.seedrandom}，每流弃 ${plan.discard} 个数`,
      resultDigest: stage.resultDigest,
      attempts: workspace.attempts.ofDraw(drawId).map(({ attempt }) => {
        const { reason, approvedBy } = cancelled.get(attempt) ?? {};
        return reason && approvedBy
          ? { number: attempt, state: 'cancelled' as const, reason, approvedBy }
          : { number: attempt, state: 'valid' as const };
      }),
      ledgerHead: stage.ledgerHead,
      bundlePlace: '向本单位索取本次抽取的证据文件',
      unit: stage.bureau,
      isRehearsal: isRehearsal(draw.number),
    },
    paperFonts(application),
  );
  return issue(context, stage, '抽取见证记录表', document);
}

/** 抽取结果名单 (D8) as a paper and as a workbook. */
export async function makeDrawnObjects(context: JobContext, { drawId }: ParsedInputOf<'document.drawnObjects'>) {
  const { workspace, application } = context;
  const stage = revealedStage(context, drawId);
  const task = workspace.tasks.get(stage.taskId);
  const objects = stage.drawn.map(object => ({
    drawOrder: object.order,
    name: object.name,
    code: object.id,
    address: object.address ?? '',
    stratum: object.stratum,
    team: object.team.map(({ name }) => name).join('、'),
  }));
  const startedAt = workspace.draws.get(drawId)?.started_at ?? '';
  const list = {
    taskName: stage.title,
    taskNumber: task?.number ?? '',
    drawNumber: stage.number,
    drawnAt: officialDate(startedAt.slice(0, 10)),
    resultDigest: stage.resultDigest,
    unit: stage.bureau,
    objects,
    orientation: 'landscape' as const,
  };
  const pdf = await issue(context, stage, '抽取结果名单', composeObjectList(list, paperFonts(application)));
  const path = join(workspace.exportFolder(), safeFileName(`抽取结果名单-${stage.number}.xlsx`));
  await writeWorkbook(path, {
    sheets: [
      {
        name: '抽取结果名单',
        title: `${stage.title} 抽取结果名单（${stage.number}）`,
        columns: [
          { header: '序号', width: 8, kind: 'number' },
          { header: '抽取顺序', width: 10, kind: 'number' },
          { header: '名称', width: 36, kind: 'text' },
          { header: '统一社会信用代码', width: 24, kind: 'text' },
          { header: '地址', width: 48, kind: 'text' },
          { header: '分层', width: 12, kind: 'text' },
          { header: '检查人员', width: 28, kind: 'text' },
        ],
        rows: objects.map((object, place) => [
          place + 1,
          object.drawOrder,
          object.name,
          object.code,
          object.address,
          object.stratum,
          object.team,
        ]),
      },
    ],
    signal: context.signal,
  });
  return { pdf, workbook: await publishOutput(application.grants, path) };
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

async function issue(
  context: JobContext,
  stage: Stage,
  kind: string,
  document: ComposedDocument,
): Promise<PublishedFile> {
  const { workspace, application } = context;
  context.progress(`生成${kind}`, 0, 1);
  const folder = paperFolder(workspace, kind, workspace.tasks.get(stage.taskId)?.number ?? stage.number);
  const path = join(folder, safeFileName(`${kind}-${stage.number}.pdf`));
  await writeDocument(path, document, context.now());
  const file = await publishOutput(application.grants, path);
  context.commit(command => {
    workspace.documents.add(
      {
        kind,
        title: document.title,
        number: null,
        taskId: stage.taskId,
        drawId: stage.drawId,
        assignmentId: null,
        path: storedPath(workspace, path),
        sha256: file.sha256,
        bytes: file.bytes,
      },
      instantText(command.now()),
    );
    command.note({ subject: `抽取 ${stage.number}`, after: { kind, sha256: file.sha256 } });
  });
  return file;
}

import { AppError } from '#contract/app-error.ts';
import { isBeforeDraw, type TaskState } from '#domain/dispatch/task-machine.ts';
import { DEFAULT_SEAL_PLACE, type PaperPart } from '#domain/document/official-paper.ts';
import { drawStage } from '../../draw/draw-stage.ts';
import type { DrawRecord } from '../../draw/draw-store.ts';
import { readDraft } from '../../plan/read-draft.ts';
import { previewTask } from '../../plan/task-preview.ts';
import type { TaskRecord } from '../../plan/task-store.ts';
import type { QueryContext } from '../../service/context.ts';
import { digestGroups } from '../digest-groups.ts';
import { officialDate } from '../official-date.ts';
import { bulletinRecord, chinaDay } from './bulletin-record.ts';
import type { BulletinIssue, PublicBulletin } from './public-bulletin.ts';
import { numberColumn, textColumn } from './sheet-columns.ts';

/** When and where a draw will be, and how to watch it; what no record knows. */
export interface DrawMeeting {
  readonly time: string;
  readonly place: string;
  readonly watching: string;
  readonly phone: string;
}

interface NoticePool {
  readonly size: number;
  readonly strata: readonly { readonly name: string; readonly size: number; readonly drawn: number }[];
  /** Hexadecimal; null while the list is not frozen. */
  readonly digest: string | null;
}

/** 抽取公告 (D6) of a task that is still to be drawn; AppError conflict afterwards, invalid-input without its meeting. */
export async function drawNotice(
  context: QueryContext,
  task: TaskRecord,
  issue: BulletinIssue,
  meeting: DrawMeeting | null,
): Promise<PublicBulletin> {
  const { workspace } = context;
  const bureau = workspace.bureau.get();
  if (task.state !== 'drawing' && !isBeforeDraw(task.state as TaskState)) {
    throw new AppError('conflict', '这个任务已经抽取，抽取公告要在抽取之前发布。');
  }
  if (!meeting) throw new AppError('invalid-input', '请填写抽取的时间、地点、观看方式和监督电话。');
  const draw = workspace.draws.ofTask(task.id).at(-1) ?? null;
  const pool = await poolOf(context, task, draw);
  const drawn = pool.strata.reduce((sum, stratum) => sum + stratum.drawn, 0);
  const witnesses = readDraft(task).witnesses;
  return {
    paper: {
      format: '公告',
      title: `${bureau.name}关于公开抽取“${task.name}”检查对象的公告`,
      numberUnderTitle: issue.number,
      parts: noticeParts(task, meeting, pool, { drawn, witnesses }),
      signature: { units: [bureau.name], date: officialDate(issue.issuedOn), seal: DEFAULT_SEAL_PLACE },
    },
    sheet: {
      name: '抽取方案',
      columns: [textColumn('类别', 24), numberColumn('名录户数', 12), numberColumn('抽取户数', 12)],
      rows: pool.strata.map(({ name, size, drawn: count }) => [name, size, count]),
    },
    record: pool.digest === null ? null : bulletinRecord(workspace, draw),
    facts: {
      today: chinaDay(context),
      issuedOn: issue.issuedOn,
      number: issue.number,
      issuer: bureau.name,
      otherTotals: [pool.size, drawn],
    },
  };
}

async function poolOf(context: QueryContext, task: TaskRecord, draw: DrawRecord | null): Promise<NoticePool> {
  if (draw) {
    const stage = drawStage(context, { drawId: draw.id });
    if (!stage) throw new RangeError('A draw always has its stage.');
    const strata = stage.strata.map(({ name, N, n }) => ({ name, size: N, drawn: n }));
    return { size: stage.rows, strata, digest: stage.frameDigest };
  }
  const { pool, strata } = await previewTask(context, readDraft(task));
  return { size: pool, strata, digest: null };
}

function noticeParts(
  task: TaskRecord,
  { time, place, watching, phone }: DrawMeeting,
  { size, strata, digest }: NoticePool,
  { drawn, witnesses }: { readonly drawn: number; readonly witnesses: number },
): PaperPart[] {
  const heading = (text: string): PaperPart => ({ kind: 'paragraph', level: 1, text });
  const paragraph = (text: string): PaperPart => ({ kind: 'paragraph', text });
  return [
    paragraph(
      `按照“双随机、一公开”监管要求，我局将公开抽取“${task.name}”（任务编号：${task.number}）的检查对象和执法检查人员。` +
        '现将有关事项公告如下：',
    ),
    heading('一、时间和地点'),
    paragraph(`时间：${time}。地点：${place}。`),
    heading('二、抽取名录'),
    paragraph(`参加抽取的检查对象共 ${size} 户，拟抽取 ${drawn} 户，各类别户数如下表。${digestWords(digest)}`),
    {
      kind: 'table',
      columns: [
        { title: '类别', width: { share: 2 } },
        { title: '名录户数', width: { share: 1 }, align: 'right' },
        { title: '抽取户数', width: { share: 1 }, align: 'right' },
      ],
      rows: strata.map(({ name, size: all, drawn: count }) => [name, `${all}`, `${count}`]),
    },
    heading('三、抽取规则'),
    paragraph(
      `抽取前先公布名单指纹和机器承诺值，再由不少于 ${witnesses} 名见证人当场给出数字，由机器随机数和见证数字共同决定结果。` +
        '任何一方都不能单独决定或者事先知道结果。',
    ),
    heading('四、观看和监督'),
    paragraph(`${withStop(watching)}监督电话：${phone}。`),
    paragraph('抽取结束后公布结果指纹，并提供证据包和核验网页，任何人都可以在自己的电脑上重新计算本次抽取。'),
  ];
}

function digestWords(digest: string | null): string {
  return digest === null
    ? '名录将在抽取之前冻结，名单指纹在抽取现场公布。'
    : `名录已经冻结，名单指纹（SHA-256）为：${digestGroups(digest)}。名录如有改动，指纹即不相同。`;
}

const withStop = (text: string) => (/[。！？]$/.test(text) ? text : `${text}。`);

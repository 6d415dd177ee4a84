import { AppError } from '#contract/app-error.ts';
import { DEFAULT_SEAL_PLACE, type PaperPart } from '#domain/document/official-paper.ts';
import { trailHead } from '../../audit/trail-head.ts';
import { drawStage } from '../../draw/draw-stage.ts';
import type { TaskRecord } from '../../plan/task-store.ts';
import type { QueryContext } from '../../service/context.ts';
import { digestGroups } from '../digest-groups.ts';
import { drawNotes } from '../draw-notes.ts';
import { officialDate } from '../official-date.ts';
import { trailWords } from '../trail-words.ts';
import { bulletinFrame, printedCode } from './bulletin-frame.ts';
import { bulletinDraw, bulletinRecord, chinaDay } from './bulletin-record.ts';
import type { BulletinIssue, PublicBulletin } from './public-bulletin.ts';
import { numberColumn, textColumn } from './sheet-columns.ts';

const ANNEX = '抽取结果名单';

interface ListedRow {
  readonly name: string;
  readonly code: string;
  /** Place in the order of drawing; how it came in where that was later: 递补, 追加. */
  readonly order: string;
}

/** 抽取名单公告: whom a closed draw chose, without addresses, inspectors and risk classes, which are for the bureau alone (domain.md 4.21); AppError conflict before. */
export async function drawListBulletin(
  context: QueryContext,
  task: TaskRecord,
  issue: BulletinIssue,
): Promise<PublicBulletin> {
  const { workspace } = context;
  const bureau = workspace.bureau.get();
  const draw = bulletinDraw(workspace, task);
  const stage = draw && drawStage(context, { drawId: draw.id });
  if (!draw || !stage) throw new AppError('conflict', '这个任务还没有办结的抽取。请在抽取办结之后再公布名单。');
  const notes = drawNotes(context, draw.id);
  const orders = new Map(stage.drawn.map(({ id, order }) => [id, `${order}`]));
  const rows = workspace.assignments.ofTask(task.id).map(sheet => ({
    name: sheet.object_name,
    code: printedCode(sheet.object_code),
    order: notes.entered.get(sheet.object_code) ?? orders.get(sheet.object_code) ?? '',
  }));
  const record = bulletinRecord(workspace, draw);
  const drawnOn = draw.started_at.slice(0, 10);
  const pool = stage.rows;
  return {
    paper: {
      format: '公告',
      title: `${bureau.name}关于“${task.name}”抽取结果的公告`,
      numberUnderTitle: issue.number,
      parts: [
        `按照“双随机、一公开”监管要求，我局于${officialDate(drawnOn)}${draw.place === '' ? '' : `在${draw.place}`}公开抽取了“${task.name}”` +
          `（任务编号：${task.number}）的检查对象。参加抽取的名录共 ${pool} 户，抽取结果 ${rows.length} 户，名单见附件。`,
        notes.sentences.join(''),
        `抽取编号：${draw.number}。结果指纹：${digestGroups(stage.resultDigest ?? '')}。` +
          '任何人都可以取得证据包，用核验网页重新计算本次抽取。',
        `对抽取过程有异议的，可以向${bureau.officeName}反映，电话：${bureau.phone}。`,
      ].map((text): PaperPart => ({ kind: 'paragraph', text })),
      attachments: [
        {
          name: ANNEX,
          text: {
            title: ANNEX,
            parts: [
              listTable(rows),
              {
                kind: 'remark',
                text: `共 ${rows.length} 户。记录链首部：${digestGroups(record?.ledgerHead ?? '')}　操作日志：${trailWords(trailHead(workspace.audit))}`,
              },
            ],
          },
        },
      ],
      signature: { units: [bureau.name], date: officialDate(issue.issuedOn), seal: DEFAULT_SEAL_PLACE },
    },
    sheet: {
      name: ANNEX,
      columns: [
        numberColumn('序号', 8),
        textColumn('抽取顺序', 10),
        textColumn('名称', 40),
        textColumn('统一社会信用代码或注册号', 24),
      ],
      rows: rows.map(({ order, name, code }, place) => [place + 1, order, name, code]),
    },
    record,
    facts: {
      today: chinaDay(context),
      issuedOn: issue.issuedOn,
      number: issue.number,
      issuer: bureau.name,
      steps: [{ name: '抽取', date: drawnOn }],
      frame: await bulletinFrame(workspace, draw, workspace.assignments.count(task.id)),
      otherTotals: [pool],
    },
  };
}

function listTable(rows: readonly ListedRow[]): PaperPart {
  return {
    kind: 'table',
    columns: [
      { title: '序号', width: 'content', align: 'center' },
      { title: '抽取顺序', width: 'content', align: 'center' },
      { title: '名称', width: { share: 1 } },
      { title: '统一社会信用代码或注册号', width: 'content', align: 'center' },
    ],
    rows: rows.map(({ order, name, code }, place) => [`${place + 1}`, order, name, code]),
  };
}

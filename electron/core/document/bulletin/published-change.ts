import { AppError } from '#contract/app-error.ts';
import { DEFAULT_SEAL_PLACE, type PaperPart } from '#domain/document/official-paper.ts';
import { listOutcomes } from '../../check/list-outcomes.ts';
import type { TaskRecord } from '../../plan/task-store.ts';
import type { QueryContext } from '../../service/context.ts';
import { officialDate } from '../official-date.ts';
import { bulletinFrame, printedCode } from './bulletin-frame.ts';
import { bulletinDraw, bulletinRecord, chinaDay } from './bulletin-record.ts';
import type { BulletinIssue, PublicBulletin } from './public-bulletin.ts';
import { numberColumn, textColumn } from './sheet-columns.ts';

/** A published result that is corrected or no longer shown, and why. */
export interface PublishedChange {
  readonly assignmentId: number;
  /** What stands from now on; empty where the result is no longer shown. */
  readonly now: string;
  readonly reason: string;
}

interface ChangedRow {
  readonly name: string;
  readonly code: string;
  readonly before: string;
  readonly now: string;
  readonly reason: string;
}

const ANNEXES = { correction: '更正内容一览表', stop: '停止公示一览表' } as const;

/** 公示更正 and 停止公示 (D22) of results whose publication was confirmed; AppError conflict before, invalid-input for results not of the task. */
export async function publishedChange(
  context: QueryContext,
  task: TaskRecord,
  issue: BulletinIssue,
  kind: 'correction' | 'stop',
  changes: readonly PublishedChange[],
): Promise<PublicBulletin> {
  const { workspace } = context;
  const bureau = workspace.bureau.get();
  const draw = bulletinDraw(workspace, task);
  const published = workspace.disclosures.get(task.id);
  if (!published?.confirmed_on || !published.bulletin_number) {
    throw new AppError('conflict', '这个任务的结果还没有确认公示，没有可以更正或停止公示的内容。');
  }
  const rows = changedRows(context, task, kind, changes);
  const original = { on: published.confirmed_on, channel: published.channel ?? '', number: published.bulletin_number };
  const annex = ANNEXES[kind];
  return {
    paper: {
      format: '公告',
      title: `${bureau.name}关于${kind === 'correction' ? '更正' : '停止公示'}“${task.name}”${kind === 'correction' ? '抽查结果' : '部分抽查结果'}的公告`,
      numberUnderTitle: issue.number,
      parts: changeWords(kind, original, rows.length, {
        term: workspace.bureau.profile().objectionTerm,
        office: bureau.officeName,
        phone: bureau.phone,
      }),
      attachments: [{ name: annex, text: { title: annex, parts: [changeTable(kind, rows)] } }],
      signature: { units: [bureau.name], date: officialDate(issue.issuedOn), seal: DEFAULT_SEAL_PLACE },
    },
    sheet: { name: annex, ...changeSheet(kind, rows) },
    record: bulletinRecord(workspace, draw),
    facts: {
      today: chinaDay(context),
      issuedOn: issue.issuedOn,
      number: issue.number,
      issuer: bureau.name,
      steps: [{ name: '公示', date: published.confirmed_on }],
      ...(draw && { frame: await bulletinFrame(workspace, draw, null) }),
    },
  };
}

function changedRows(
  context: QueryContext,
  task: TaskRecord,
  kind: 'correction' | 'stop',
  changes: readonly PublishedChange[],
): ChangedRow[] {
  const { workspace } = context;
  if (changes.length === 0) throw new AppError('invalid-input', '请至少选择一户，并写明理由。');
  const sheets = new Map(workspace.assignments.ofTask(task.id).map(sheet => [sheet.id, sheet]));
  const results = workspace.results.ofTask(task.id);
  const names = new Map<string, string>(listOutcomes(context).map(({ code, name }) => [code, name]));
  const seen = new Set<number>();
  return changes.map(({ assignmentId, now, reason }) => {
    const sheet = sheets.get(assignmentId);
    const result = results.get(assignmentId);
    if (!sheet || !result) throw new AppError('invalid-input', '所选的检查结果不属于这个任务，请重新选择。');
    if (seen.has(assignmentId)) throw new AppError('invalid-input', `${sheet.object_name}选了两次，请删去一次。`);
    seen.add(assignmentId);
    if (kind === 'correction' && now === '')
      throw new AppError('invalid-input', `请写明${sheet.object_name}更正后的内容。`);
    const before = names.get(result.outcome) ?? result.outcome;
    return { name: sheet.object_name, code: printedCode(sheet.object_code), before, now, reason };
  });
}

function changeWords(
  kind: 'correction' | 'stop',
  original: { readonly on: string; readonly channel: string; readonly number: string },
  count: number,
  objection: { readonly term: string; readonly office: string; readonly phone: string },
): PaperPart[] {
  const where = original.channel === '' ? '' : `通过${original.channel}`;
  const published = `我局于${officialDate(original.on)}${where}公示了抽查结果公告（${original.number}）。`;
  const texts =
    kind === 'correction'
      ? [
          `${published}经核实，其中 ${count} 户的公示内容有误，现予更正，具体内容见附件。`,
          '以本公告更正后的内容为准，原公示内容同时更正。由此带来不便，敬请谅解。',
        ]
      : [
          `${published}经审核，决定停止公示其中 ${count} 户的抽查结果，具体内容见附件。`,
          '自本公告发布之日起，不再公示上述结果。停止公示不影响有关检查记录的保存。',
        ];
  const objectionWords =
    `对本公告有异议的，可以自发布之日起${objection.term}内，向${objection.office}提出（电话：${objection.phone}），` +
    '并附有关证明材料。';
  return [...texts, objectionWords].map(text => ({ kind: 'paragraph', text }));
}

function changeTable(kind: 'correction' | 'stop', rows: readonly ChangedRow[]): PaperPart {
  return {
    kind: 'table',
    columns: [
      { title: '序号', width: 'content', align: 'center' },
      { title: '名称', width: { share: 3 } },
      { title: '统一社会信用代码或注册号', width: 'content', align: 'center' },
      { title: '原公示结果', width: { share: 2 } },
      ...(kind === 'correction' ? [{ title: '更正后内容', width: { share: 2 } }] : []),
      { title: '理由', width: { share: 2 } },
    ],
    rows: rows.map((row, place) => [
      `${place + 1}`,
      row.name,
      row.code,
      row.before,
      ...(kind === 'correction' ? [row.now] : []),
      row.reason,
    ]),
  };
}

function changeSheet(kind: 'correction' | 'stop', rows: readonly ChangedRow[]): Omit<PublicBulletin['sheet'], 'name'> {
  return {
    columns: [
      numberColumn('序号', 8),
      textColumn('名称', 40),
      textColumn('统一社会信用代码或注册号', 24),
      textColumn('原公示结果', 36),
      ...(kind === 'correction' ? [textColumn('更正后内容', 36)] : []),
      textColumn('理由', 40),
    ],
    rows: rows.map((row, place) => [
      place + 1,
      row.name,
      row.code,
      row.before,
      ...(kind === 'correction' ? [row.now] : []),
      row.reason,
    ]),
  };
}

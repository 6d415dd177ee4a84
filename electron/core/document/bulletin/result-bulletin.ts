import { AppError } from '#contract/app-error.ts';
import { isDisclosed, type TaskState } from '#domain/dispatch/task-machine.ts';
import { DEFAULT_SEAL_PLACE } from '#domain/document/official-paper.ts';
import { trailHead } from '../../audit/trail-head.ts';
import { listOutcomes } from '../../check/list-outcomes.ts';
import { readDraft } from '../../plan/read-draft.ts';
import type { TaskRecord } from '../../plan/task-store.ts';
import type { QueryContext } from '../../service/context.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { bulletinPaper } from '../bulletin.ts';
import type { Bulletin, BulletinRow } from '../bulletin-data.ts';
import { drawNotes } from '../draw-notes.ts';
import { bulletinFrame, printedCode } from './bulletin-frame.ts';
import { bulletinDraw, bulletinRecord, chinaDay } from './bulletin-record.ts';
import type { BulletinIssue, PublicBulletin } from './public-bulletin.ts';
import { resultSheet } from './result-sheet.ts';

/** 抽查结果公告 (D21) of a task whose results are all entered; AppError conflict while some are missing. */
export async function resultBulletin(
  context: QueryContext,
  task: TaskRecord,
  issue: BulletinIssue,
): Promise<PublicBulletin> {
  const { workspace } = context;
  if (task.state !== 'entered' && !isDisclosed(task.state as TaskState)) {
    throw new AppError('conflict', '还有检查结果没有录入。请先录完全部结果，再生成公告。');
  }
  const bulletin = bulletinOf(context, task, issue);
  const draw = bulletinDraw(workspace, task);
  const { lastEnd } = workspace.results.progress(task.id);
  return {
    paper: bulletinPaper(bulletin, DEFAULT_SEAL_PLACE),
    sheet: resultSheet(bulletin.rows),
    record: bulletinRecord(workspace, draw),
    facts: {
      today: chinaDay(context),
      issuedOn: issue.issuedOn,
      number: issue.number,
      issuer: workspace.bureau.get().name,
      steps: [
        ...(draw ? [{ name: '抽取', date: draw.started_at.slice(0, 10) }] : []),
        ...(lastEnd === null ? [] : [{ name: '最后一户检查完成', date: lastEnd }]),
      ],
      ...(draw && { frame: await bulletinFrame(workspace, draw, shownSheets(workspace, task.id).length) }),
    },
  };
}

function bulletinOf(context: QueryContext, task: TaskRecord, { year, sequence, issuedOn }: BulletinIssue): Bulletin {
  const { workspace } = context;
  const bureau = workspace.bureau.get();
  const profile = workspace.bureau.profile();
  const draw = bulletinDraw(workspace, task);
  return {
    authority: bureau.name,
    year,
    number: sequence,
    basis: profile.noticeBasis,
    rows: bulletinRows(context, task),
    objection: {
      term: profile.objectionTerm,
      department: bureau.officeName,
      phone: bureau.phone,
      address: bureau.address,
    },
    issuedOn,
    ledgerHead: draw ? (workspace.draws.ledger(draw.id).at(-1)?.hash ?? '') : '',
    trail: trailHead(workspace.audit),
    drawNotes: draw ? drawNotes(context, draw.id).sentences : [],
  };
}

/** What the law keeps back is not shown, and what has been stopped no longer, in whatever paper is made from then on. */
function shownSheets({ assignments, results, stops }: Workspace, taskId: number) {
  const stopped = stops.stoppedSheets(taskId);
  const entered = results.ofTask(taskId);
  const isKeptBack = (id: number) => (entered.get(id)?.no_disclosure_reason ?? null) !== null;
  return assignments.ofTask(taskId).filter(({ id }) => !stopped.has(id) && !isKeptBack(id));
}

function bulletinRows(context: QueryContext, task: TaskRecord): BulletinRow[] {
  const { workspace } = context;
  const draft = readDraft(task);
  const results = workspace.results.ofTask(task.id);
  const names = new Map<string, string>(listOutcomes(context).map(({ code, name }) => [code, name]));
  const authority = workspace.bureau.get().name;
  return shownSheets(workspace, task.id).map(assignment => {
    const result = results.get(assignment.id);
    if (!result) throw new RangeError('A task counts as entered only with all its results.');
    return {
      planNumber: '',
      planName: draft.planName,
      taskNumber: task.number,
      taskName: task.name,
      checkType: draft.targeted ? '定向抽查' : '不定向抽查',
      authority,
      objectName: assignment.object_name,
      objectCode: printedCode(assignment.object_code),
      completedOn: result.ended_on,
      result: names.get(result.outcome) ?? result.outcome,
      remark: result.note,
    };
  });
}

import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { trailHead } from '../audit/trail-head.ts';
import { listOutcomes } from '../check/result-commands.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeWorkbook } from '../files/workbook-writing.ts';
import { readDraft } from '../plan/read-draft.ts';
import type { TaskRecord } from '../plan/task-store.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, JobContext } from '../service/context.ts';
import { writeDocument } from './batch.ts';
import { composeBulletin } from './bulletin.ts';
import { type Bulletin, type BulletinRow, bulletinTitle } from './bulletin-data.ts';
import { drawNotes } from './draw-notes.ts';
import { issuePapers } from './issue-papers.ts';
import { paperFolder, storedPath } from './paper-folder.ts';
import { paperFonts } from './paper-fonts.ts';

const kind = '抽查结果公告';

/** 抽查结果公告 (D21) of a task whose results are all entered, as a paper and as a workbook with the public columns. */
export async function makeBulletin(context: JobContext, { taskId, issuedOn }: ParsedInputOf<'document.bulletin'>) {
  const { workspace, application } = context;
  const task = workspace.tasks.get(taskId);
  if (task?.state !== 'entered' && task?.state !== 'disclosed') {
    throw new AppError('conflict', '还有检查结果没有录入。请先录完全部结果，再生成公告。');
  }
  const known = workspace.disclosures.get(taskId)?.bulletin_number ?? null;
  const issue = known ? issueOf(known, issuedOn) : nextIssue(context, issuedOn);
  const bulletin = bulletinOf(context, task, issue);
  const title = bulletinTitle(bulletin);
  context.progress('生成公告', 0, 1);
  const folder = paperFolder(workspace, kind, task.number);
  const paper = composeBulletin(bulletin, paperFonts(application));
  const papers = [
    {
      path: join(folder, safeFileName(title, 'pdf')),
      write: (path: string) => writeDocument(path, paper, context.now()),
    },
    {
      path: join(folder, safeFileName(title, 'xlsx')),
      write: (path: string) => writeBulletinWorkbook(path, bulletin, context.signal),
    },
  ];
  const [pdf, workbook] = await issuePapers(context, papers, (command, written) => {
    const at = instantText(command.now());
    if (known === null) takeNumber(command, task, issue, at);
    for (const { path, sha256, bytes } of written) {
      const record = { kind, title, number: issue.number, taskId, drawId: null, assignmentId: null };
      workspace.documents.put({ ...record, path: storedPath(workspace, path), sha256, bytes }, at);
    }
    const after = { number: issue.number, results: bulletin.rows.length, sha256: written[0]?.sha256 };
    command.note({ subject: `任务 ${task.number}`, after });
  });
  if (!pdf || !workbook) throw new RangeError('Two papers were given and two are issued.');
  return { pdf, workbook, number: issue.number };
}

/** A bulletin made again keeps its number, and with it the year it was first issued in. */
function issueOf(number: string, issuedOn: string): Issue {
  const [, sign = '', year, sequence] = /^(.*)〔(\d{4})〕(\d+)号$/.exec(number) ?? [];
  return { sign, number, year: Number(year), sequence: Number(sequence), issuedOn };
}

function nextIssue({ workspace }: JobContext, issuedOn: string): Issue {
  const year = Number(issuedOn.slice(0, 4));
  const sign = workspace.bureau.get().bulletinSign;
  const sequence = workspace.documents.lastSequence(sign, year) + 1;
  return { sign, number: `${sign}〔${year}〕${sequence}号`, year, sequence, issuedOn };
}

function takeNumber({ workspace }: CommandContext, task: TaskRecord, issue: Issue, at: string): void {
  const taken = workspace.documents.takeNumber(issue.sign, issue.year, `${kind} ${task.number}`, at);
  if (taken !== issue.sequence) {
    throw new AppError('conflict', '生成期间公告编号已被占用，没有保存。请再生成一次。');
  }
  workspace.disclosures.setBulletinNumber(task.id, issue.number);
}

interface Issue {
  readonly sign: string;
  readonly number: string;
  readonly year: number;
  readonly sequence: number;
  readonly issuedOn: string;
}

function bulletinOf(context: JobContext, task: TaskRecord, { year, sequence, issuedOn }: Issue): Bulletin {
  const { workspace } = context;
  const bureau = workspace.bureau.get();
  const profile = workspace.bureau.profile();
  const draw = workspace.draws.ofTask(task.id).findLast(one => one.state === 'CLOSED');
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

function bulletinRows(context: JobContext, task: TaskRecord): BulletinRow[] {
  const { workspace } = context;
  const draft = readDraft(task);
  const results = workspace.results.ofTask(task.id);
  const names = new Map<string, string>(listOutcomes(context).map(({ code, name }) => [code, name]));
  const authority = workspace.bureau.get().name;
  return workspace.assignments.ofTask(task.id).map(assignment => {
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
      objectCode: assignment.object_code.startsWith('N-') ? '' : assignment.object_code,
      completedOn: result.ended_on,
      result: names.get(result.outcome) ?? result.outcome,
      remark: result.note,
    };
  });
}

async function writeBulletinWorkbook(path: string, bulletin: Bulletin, signal: AbortSignal): Promise<void> {
  const column = (header: string, width: number, kind: 'text' | 'number' = 'text') => ({ header, width, kind });
  await writeWorkbook(path, {
    sheets: [
      {
        name: '抽查结果一览表',
        title: bulletinTitle(bulletin),
        columns: [
          column('序号', 8, 'number'),
          column('抽查计划编号', 18),
          column('抽查计划名称', 28),
          column('抽查任务编号', 22),
          column('抽查任务名称', 32),
          column('抽查类型', 12),
          column('检查机关', 24),
          column('抽查市场主体名称', 36),
          column('统一社会信用代码或注册号', 24),
          column('检查完成日期', 14),
          column('检查结果', 36),
          column('备注', 24),
        ],
        rows: bulletin.rows.map((row, place) => [
          place + 1,
          row.planNumber,
          row.planName,
          row.taskNumber,
          row.taskName,
          row.checkType,
          row.authority,
          row.objectName,
          row.objectCode,
          row.completedOn,
          row.result,
          row.remark,
        ]),
      },
    ],
    signal,
  });
}

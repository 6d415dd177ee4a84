import { basename, join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { itemTitle } from '#domain/item-list/item-version.ts';
import type { AssignmentRecord, TeamMember } from '../check/assignment-store.ts';
import { publishOutput } from '../files/output-file.ts';
import { readDraft } from '../plan/read-draft.ts';
import type { TaskRecord } from '../plan/task-store.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, JobContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type BatchControl, threadsFor, type UnitReport, writeNotices } from './batch.ts';
import { checkMethodName, isCheckMethod } from './check-method-words.ts';
import { noticeDigest } from './check-sheet.ts';
import { type DrawNotes, drawNotes } from './draw-notes.ts';
import type { InspectionNotice } from './notice-text.ts';
import { paperFolder, storedPath } from './paper-folder.ts';
import { paperFonts } from './paper-fonts.ts';
import { type SheetParticulars, sheetParticulars } from './sheet-particulars.ts';
import { standingNotices } from './unfinished-notices.ts';

const kind = '检查通知书';

/** Writes a 检查通知书 (D9) for every drawn object of a task, each as a file and all in one for the printer. */
export async function makeNotices(
  context: JobContext,
  { taskId, issuedOn: day, continues }: ParsedInputOf<'document.notices'>,
) {
  const { workspace, application } = context;
  const task = workspace.tasks.get(taskId);
  const assignments = workspace.assignments.ofTask(taskId);
  if (!task || assignments.length === 0) {
    throw new AppError('conflict', '这个任务还没有检查任务单。请先完成抽取并办结，再印发检查通知书。');
  }
  const release = application.holdAlone('notices', '另一批检查通知书正在生成，请等它完成。');
  try {
    const unfinished = continues ? unfinishedOf(context, taskId) : null;
    const issuedOn = unfinished?.issued_on ?? day;
    const numbered = withNumbers(context, assignments, Number(issuedOn.slice(0, 4)));
    const particulars = sheetParticulars(workspace, task, assignments[0]?.draw_id);
    const notes = drawNotes(context, assignments[0]?.draw_id ?? 0);
    const notices = numbered.map(one => noticeOf(context, task, { ...one, particulars, issuedOn, notes }));
    const folder = paperFolder(workspace, kind, task.number);
    const standing = await standingPlaces(workspace, assignments, unfinished);
    const mergedTitle = `${kind}（合订）${task.number}`;
    const batch = { notices, folder, mergedTitle, createdAt: context.now(), standing };
    const control: BatchControl = {
      signal: context.signal,
      progress: (done, total) => context.progress('生成检查通知书', done, total),
      ready: staged =>
        context.commit(command => record(command, task, { staged, numbered, folder, issuedOn, continues })),
      keepsFinished: true,
    };
    const threads = { count: threadsFor(notices.length), program: application.options.noticeWorker };
    const written = await writeNotices(batch, paperFonts(application), control, threads);
    const merged = await publishOutput(application.grants, written.at(-1)?.path ?? '');
    const warnings = [...new Set(written.flatMap(document => document.warnings.map(warning => warning.sentence)))];
    return { count: notices.length, merged, folder: storedPath(workspace, folder), warnings };
  } finally {
    release();
  }
}

interface Issue {
  readonly staged: readonly UnitReport[];
  readonly numbered: readonly Numbered[];
  readonly folder: string;
  readonly issuedOn: string;
  readonly continues: boolean;
}

type UnfinishedBatch = NonNullable<ReturnType<Workspace['prints']['unfinished']>>;

function unfinishedOf({ workspace }: JobContext, taskId: number): UnfinishedBatch {
  const batch = workspace.prints.unfinished(taskId);
  if (batch) return batch;
  throw new AppError('conflict', '这个任务没有做到一半的通知书，不用继续。需要时请重新制作。');
}

async function standingPlaces(
  workspace: Workspace,
  assignments: readonly AssignmentRecord[],
  unfinished: UnfinishedBatch | null,
): Promise<Set<number>> {
  if (!unfinished) return new Set();
  const standing = await standingNotices(workspace, unfinished.task_id, unfinished.began_at);
  return new Set(assignments.flatMap(({ id }, place) => (standing.has(id) ? [place] : [])));
}

/** Takes the numbers and records the papers: one for each assignment, and the one that holds them all, which an unfinished batch lacks. */
function record(command: CommandContext, task: TaskRecord, { staged, numbered, folder, issuedOn, continues }: Issue) {
  const { workspace } = command;
  const at = instantText(command.now());
  const isWhole = staged.some(({ place }) => place === null);
  if (isWhole || !continues) workspace.prints.removeUnfinished(task.id);
  if (!isWhole && !continues) {
    workspace.prints.setUnfinished({ task_id: task.id, issued_on: issuedOn, began_at: at });
  }
  takeNumbers(command, task, numbered, Number(issuedOn.slice(0, 4)), at);
  for (const { place, document } of staged) {
    const { name, sha256, bytes } = document;
    const one = place === null ? undefined : numbered[place];
    workspace.documents.put(
      {
        kind: one ? kind : `${kind}（合订）`,
        title: basename(name, '.pdf'),
        number: one?.number ?? null,
        taskId: task.id,
        drawId: null,
        assignmentId: one?.assignment.id ?? null,
        path: storedPath(workspace, join(folder, name)),
        sha256,
        bytes,
      },
      at,
    );
  }
  const papers = staged.filter(({ place }) => place !== null).length;
  command.note({ subject: `任务 ${task.number}`, after: { notices: papers, issuedOn } });
}

interface Numbered {
  readonly assignment: AssignmentRecord;
  readonly number: string;
}

/** Papers made again keep their numbers; new ones will take the next free ones of the series when the batch is saved. */
function withNumbers(context: JobContext, assignments: AssignmentRecord[], year: number): Numbered[] {
  const { documents, bureau } = context.workspace;
  const sign = bureau.get().noticeSign;
  let next = documents.lastSequence(sign, year);
  return assignments.map(assignment => ({
    assignment,
    number: assignment.notice_number ?? `${sign}〔${year}〕${++next}号`,
  }));
}

function takeNumbers(
  context: CommandContext,
  task: TaskRecord,
  numbered: readonly Numbered[],
  year: number,
  at: string,
): void {
  const { documents, bureau, assignments } = context.workspace;
  const sign = bureau.get().noticeSign;
  for (const { assignment, number } of numbered) {
    if (assignment.notice_number !== null) continue;
    const sequence = documents.takeNumber(sign, year, `${kind} ${assignment.number}`, at);
    if (number !== `${sign}〔${year}〕${sequence}号`) {
      throw new AppError('conflict', `生成期间发文字号已被占用，任务 ${task.number} 的通知书没有保存。请再生成一次。`);
    }
    assignments.setNoticeNumber(assignment.id, number);
  }
}

interface NoticeParts extends Numbered {
  readonly issuedOn: string;
  readonly particulars: SheetParticulars;
  readonly notes: DrawNotes;
}

function noticeOf(
  context: JobContext,
  task: TaskRecord,
  { assignment, number, issuedOn, particulars, notes }: NoticeParts,
): InspectionNotice {
  const { workspace } = context;
  const entered = notes.entered.get(workspace.objects.get(assignment.object_id)?.code ?? '');
  const bureau = workspace.bureau.get();
  const profile = workspace.bureau.profile();
  const draft = readDraft(task);
  const items = particulars.itemsOf(assignment);
  const laws = items.flatMap(item => item.basis.split('\n')).filter(law => law !== '');
  return {
    documentNumber: number,
    objectName: assignment.object_name,
    objectCode: assignment.object_code.startsWith('N-') ? '' : assignment.object_code,
    basis: [...new Set([...profile.noticeBasis, ...laws])],
    taskNumber: task.number,
    taskName: task.name,
    items: items.map(item => itemTitle(item.name, item.sub_item)),
    firstDay: task.check_from,
    lastDay: task.check_to,
    methods: [isCheckMethod(draft.method) ? checkMethodName(draft.method, profile.methodNames) : draft.method],
    materials: profile.noticeMaterials,
    inspectors: (workspace.assignments.teams(task.id).get(assignment.id) ?? []).map(member => ({
      ...inspectorOf(member),
      department: particulars.departmentOf(member),
    })),
    objects: draft.objects,
    contactPhone: bureau.phone,
    complaintPhone: bureau.phone,
    issuer: bureau.name,
    issuedOn,
    attempts: notes.attempts.length,
    ...(entered === undefined ? {} : { entered }),
    taskSheetNumber: assignment.number,
    verificationDigest: noticeDigest(assignment, number),
  };
}

const inspectorOf = ({ name, certificate }: TeamMember) => ({ name, certificate: certificate ?? '' });

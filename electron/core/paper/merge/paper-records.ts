import { AppError } from '#contract/app-error.ts';
import type { PaperSubject } from '#domain/document/paper-template.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { PaperRecord } from '../paper-store.ts';
import type { PaperRecords } from './merge-source.ts';

/** The records that a subject with its id means; throws AppError('not-found') where there is none. */
export function recordsOf(workspace: Workspace, subject: PaperSubject, id: number | null): PaperRecords {
  switch (subject) {
    case 'bureau':
      return { task: null, draw: null, assignment: null };
    case 'task': {
      const task = workspace.tasks.get(id ?? 0);
      if (!task) throw new AppError('not-found', '找不到这份公文要写的抽查任务，请重新选择。');
      return { task, draw: validDraw(workspace, task.id), assignment: null };
    }
    case 'draw': {
      const draw = workspace.draws.get(id ?? 0);
      if (!draw) throw new AppError('not-found', '找不到这份公文要写的抽取，请重新选择。');
      return { task: workspace.tasks.get(draw.task_id), draw, assignment: null };
    }
    case 'assignment': {
      const assignment = workspace.assignments.get(id ?? 0);
      if (!assignment) throw new AppError('not-found', '找不到这份公文要写的检查任务单，请重新选择。');
      const { task_id, draw_id } = assignment;
      return { task: workspace.tasks.get(task_id), draw: workspace.draws.get(draw_id), assignment };
    }
    default:
      return subject satisfies never;
  }
}

/** The newest draw of a task that was confirmed, or the one under way. */
function validDraw({ draws }: Workspace, taskId: number): PaperRecords['draw'] {
  const all = draws.ofTask(taskId);
  const found = all.findLast(({ state }) => state === 'CLOSED') ?? all.findLast(({ state }) => state !== 'DRAFT');
  return found ? draws.get(found.id) : null;
}

/** The subject of a paper and its id, as they were chosen. */
export function subjectOf(paper: PaperRecord): { readonly kind: PaperSubject; readonly id: number | null } {
  const kind = paper.subject_kind as PaperSubject;
  const ids = { bureau: null, task: paper.task_id, draw: paper.draw_id, assignment: paper.assignment_id };
  return { kind, id: ids[kind] };
}

/** The records of a kept paper. */
export function recordsOfPaper(workspace: Workspace, paper: PaperRecord): PaperRecords {
  const { kind, id } = subjectOf(paper);
  return recordsOf(workspace, kind, id);
}

/** What a paper speaks of, in words. */
export function subjectWords({ task, draw, assignment }: PaperRecords, subject: PaperSubject): string {
  switch (subject) {
    case 'bureau':
      return '';
    case 'task':
      return `任务 ${task?.number ?? ''} ${task?.name ?? ''}`.trim();
    case 'draw':
      return `抽取 ${draw?.number ?? ''} ${draw?.title ?? ''}`.trim();
    case 'assignment':
      return `任务单 ${assignment?.number ?? ''} ${assignment?.object_name ?? ''}`.trim();
    default:
      return subject satisfies never;
  }
}

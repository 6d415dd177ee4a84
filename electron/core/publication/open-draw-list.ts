import { readDraft } from '../plan/read-draft.ts';
import { chinaDate } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { openPublication } from './open-publication.ts';
import { publicationDue } from './publication-due.ts';

/** Says that the list of a draw that was closed must be public, where its task or else the profile says so (domain.md 4.8). */
export function openDrawList(context: CommandContext, taskId: number): void {
  const { workspace, now } = context;
  const task = workspace.tasks.get(taskId);
  if (!task) return;
  const isPublic = readDraft(task).drawListPublic ?? workspace.bureau.profile().publicationRule.drawListPublic;
  if (!isPublic) return;
  const day = publicationDue(workspace, 'draw-list', chinaDate(now()));
  openPublication(context, { kind: 'draw-list', subjectId: taskId, title: `${task.name}（抽取名单）`, ...day });
}

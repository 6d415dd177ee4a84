import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import type { BulletinKind } from '#domain/document/bulletin-kind.ts';
import type { TaskRecord } from '../../plan/task-store.ts';
import type { QueryContext } from '../../service/context.ts';
import { bulletinIssue } from './bulletin-number.ts';
import { drawListBulletin } from './draw-list.ts';
import { drawNotice } from './draw-notice.ts';
import type { BulletinIssue, PublicBulletin } from './public-bulletin.ts';
import { publishedChange } from './published-change.ts';
import { resultBulletin } from './result-bulletin.ts';

export type BulletinWish = ParsedInputOf<'document.lookBulletin'>;

/** A bulletin of a task with the number it has or would take. */
export interface WishedBulletin {
  readonly task: TaskRecord;
  readonly issue: BulletinIssue;
  readonly bulletin: PublicBulletin;
}

/** Gathers a bulletin from the records; AppError not-found, or conflict where the work has not come so far. */
export async function wishedBulletin(context: QueryContext, wish: BulletinWish): Promise<WishedBulletin> {
  const { workspace } = context;
  const task = workspace.tasks.get(wish.taskId);
  if (!task) throw new AppError('not-found', '找不到这个抽查任务。');
  const issue = bulletinIssue(context, task, wish.kind, wish.issuedOn);
  return { task, issue, bulletin: await gathered(context, wish.kind, task, issue, wish) };
}

async function gathered(
  context: QueryContext,
  kind: BulletinKind,
  task: TaskRecord,
  issue: BulletinIssue,
  { meeting, changes }: BulletinWish,
): Promise<PublicBulletin> {
  switch (kind) {
    case 'draw-notice':
      return drawNotice(context, task, issue, meeting);
    case 'draw-list':
      return drawListBulletin(context, task, issue);
    case 'result':
      return resultBulletin(context, task, issue);
    case 'correction':
    case 'stop':
      return publishedChange(context, task, issue, kind, changes);
    default:
      return kind satisfies never;
  }
}

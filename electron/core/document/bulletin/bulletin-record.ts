import type { DrawRecord } from '../../draw/draw-store.ts';
import type { TaskRecord } from '../../plan/task-store.ts';
import { chinaDate } from '../../service/clock.ts';
import type { QueryContext } from '../../service/context.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { BulletinRecord } from './public-bulletin.ts';

/** The draw of a task that stands, or null. */
export function bulletinDraw(workspace: Workspace, task: TaskRecord): DrawRecord | null {
  return workspace.draws.ofTask(task.id).findLast(one => one.state === 'CLOSED') ?? null;
}

/** What a web page of a draw leads to the verifier with. */
export function bulletinRecord(workspace: Workspace, draw: DrawRecord | null): BulletinRecord | null {
  if (!draw) return null;
  const attempt = workspace.attempts.ofDraw(draw.id).find(one => one.attempt === draw.attempt);
  return {
    drawNumber: draw.number,
    resultDigest: attempt?.result_digest ?? '',
    frameDigest: draw.frame_digest,
    ledgerHead: workspace.draws.ledger(draw.id).at(-1)?.hash ?? '',
  };
}

/** Today in China, YYYY-MM-DD. */
export const chinaDay = ({ now }: Pick<QueryContext, 'now'>): string => chinaDate(now());

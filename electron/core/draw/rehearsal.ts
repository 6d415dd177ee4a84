import type { TaskEvent } from '#domain/dispatch/task-machine.ts';
import { isRehearsal } from '#domain/draw/seed.ts';
import { moveTask } from '../dispatch/task-life.ts';
import type { CommandContext } from '../service/context.ts';
import type { DrawRecord } from './draw-store.ts';

/** Takes the task of a draw on; a rehearsal (演练) leaves its task where it stands (SSJ-DRAW/1, 2.1). */
export function moveTaskOf(context: CommandContext, draw: DrawRecord, event: TaskEvent): void {
  if (!isRehearsal(draw.number)) moveTask(context, draw.task_id, event);
}

/** Where the task of a draw goes that was taken back: what was approved still is. */
export function withdrawalOf({ workspace }: CommandContext, draw: DrawRecord): TaskEvent {
  return workspace.tasks.get(draw.task_id)?.approved_on == null ? 'withdraw' : 'withdrawApproved';
}

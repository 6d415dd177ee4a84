import { isRehearsal } from '#domain/draw/seed.ts';
import type { TaskState } from '../plan/task-store.ts';
import type { CommandContext } from '../service/context.ts';
import type { DrawRecord } from './draw-store.ts';

/** Takes the task of a draw on to its next state; a rehearsal (演练) leaves its task where it stands (SSJ-DRAW/1, 2.1). */
export function moveTask({ workspace }: CommandContext, draw: DrawRecord, state: TaskState): void {
  if (!isRehearsal(draw.number)) workspace.tasks.setState(draw.task_id, state);
}

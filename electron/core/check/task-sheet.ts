import { formatTaskSheetNumber } from '#domain/code/task-sheet-number.ts';
import type { DrawRecord } from '../draw/draw-store.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What a 检查任务单 is made for. */
export interface SheetObject {
  /** The object's code in the frozen list. */
  readonly code: string;
  readonly name: string;
  readonly stratum: string;
  /** Inspector codes of all rosters, in plan order. */
  readonly team: readonly string[];
}

/** Makes the 检查任务单 of an object; numbers go on after the last one that the task ever had. */
export function addTaskSheet(workspace: Workspace, draw: DrawRecord, object: SheetObject): void {
  addTaskSheets(workspace, draw, [object]);
}

/** The same for many: what all have in common is looked up once. */
export function addTaskSheets(workspace: Workspace, draw: DrawRecord, objects: readonly SheetObject[]): void {
  const task = workspace.tasks.get(draw.task_id);
  const sequence = Number(/〔\d+〕(\d+)号$/.exec(task?.number ?? '')?.[1] ?? draw.task_id);
  const area = workspace.bureau.get().areaCode;
  const first = workspace.assignments.nextPosition(draw.task_id);
  const registry = workspace.objects.byCodes(objects.map(({ code }) => code));
  for (const [place, object] of objects.entries()) {
    const position = first + place;
    const found = registry.get(object.code);
    if (!found) throw new RangeError('Objects of a frozen frame are never removed from the registry.');
    const year = task?.year ?? 0;
    workspace.assignments.add({
      taskId: draw.task_id,
      drawId: draw.id,
      objectId: found.id,
      number: formatTaskSheetNumber({ area, year, department: 1, task: sequence, object: position }),
      position,
      stratum: object.stratum,
      objectCode: found.credit_code ?? found.registration_number ?? found.code,
      objectName: object.name,
      address: found.address,
      inspectorIds: workspace.inspectors.idsOf(object.team),
    });
  }
}

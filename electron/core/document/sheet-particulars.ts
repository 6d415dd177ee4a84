import type { DrawPlan } from '#domain/draw/plan.ts';
import type { AssignmentRecord, TeamMember } from '../check/assignment-store.ts';
import { itemsOfSheets } from '../check/sheet-items.ts';
import { planPeople } from '../draw/plan-people.ts';
import { readDraft } from '../plan/read-draft.ts';
import type { TaskRecord } from '../plan/task-store.ts';
import type { KnownItem } from '../registry/item-store.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What the plan and the frozen list of a draw say of single task sheets. */
export interface SheetParticulars {
  /** The department a team member is sent by in a joint check; blank in others. */
  departmentOf(member: TeamMember): string;
  /** What the object is inspected for: the items of the task, or where they differ those the frozen list gives it (不定项). */
  itemsOf(assignment: AssignmentRecord): readonly KnownItem[];
}

/** Reads the particulars of the sheets of a task; all of them come from one draw. */
export function sheetParticulars(workspace: Workspace, task: TaskRecord, drawId: number | undefined): SheetParticulars {
  const draw = drawId === undefined ? null : workspace.draws.get(drawId);
  const plan = JSON.parse(draw?.plan ?? '{}') as DrawPlan;
  const people = planPeople(plan);
  return {
    departmentOf: ({ id }) => people.get(workspace.inspectors.get(id)?.code ?? '')?.department ?? '',
    itemsOf: itemsOf(workspace, task),
  };
}

function itemsOf(workspace: Workspace, task: TaskRecord): SheetParticulars['itemsOf'] {
  const items = workspace.items.byIds(readDraft(task).itemIds);
  const own = itemsOfSheets(workspace, workspace.assignments.ofTask(task.id));
  return ({ id }) => own?.get(id) ?? items;
}

import type { DrawPlan } from '#domain/draw/plan.ts';
import { itemField } from '#domain/plan/item-choice.ts';
import type { AssignmentRecord, TeamMember } from '../check/assignment-store.ts';
import { itemColumn } from '../draw/frame-columns.ts';
import { planPeople } from '../draw/plan-people.ts';
import { frozenFrame } from '../draw/reveal-draw.ts';
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
    itemsOf: itemsOf(workspace, task, plan, draw?.frame_digest),
  };
}

function itemsOf(
  workspace: Workspace,
  task: TaskRecord,
  plan: DrawPlan,
  frameDigest: string | undefined,
): SheetParticulars['itemsOf'] {
  const items = workspace.items.byIds(readDraft(task).itemIds);
  if (plan.items === undefined || frameDigest === undefined) return () => items;
  const frame = frozenFrame(workspace, frameDigest);
  const column = frame.columns.indexOf(itemColumn);
  const fields = new Map(frame.rows.map(row => [row[0], row[column] ?? '']));
  return ({ object_id }) => {
    const places = itemField.read(fields.get(workspace.objects.get(object_id)?.code) ?? '');
    const codes = new Set(places.map(place => plan.items?.[place - 1]?.code));
    return items.filter(({ code }) => codes.has(code));
  };
}

import type { PlanDepartment, PlanInspector } from '#domain/draw/plan.ts';
import type { CheckPeriod } from '#domain/staff/absence.ts';
import { holdsIn, recusalKey } from '#domain/staff/recusal-match.ts';
import type { InspectorRecord } from '../registry/inspector-store.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { eligibility } from './eligibility.ts';
import type { ObjectPool } from './object-pool.ts';
import type { TaskDraft } from './task-store.ts';

/** The days on which a task is carried out. */
export const periodOf = ({ checkFrom, checkTo }: Pick<TaskDraft, 'checkFrom' | 'checkTo'>): CheckPeriod => ({
  from: checkFrom,
  to: checkTo < checkFrom ? checkFrom : checkTo,
});

/** Everybody in the units of a task, of all departments where there are several, whether he may be drawn or not. */
export function peopleAsked(workspace: Workspace, draft: TaskDraft): InspectorRecord[] {
  const everybody = workspace.inspectors.search('');
  if (draft.departments.length > 0) {
    return everybody.filter(person => draft.departments.some(department => belongs(person, department)));
  }
  const units = new Set(draft.inspectorUnits);
  return everybody.filter(person => units.size === 0 || units.has(person.unit));
}

/** Everybody who may be drawn for a task: in the chosen units, on duty and there, certified until the planned end (domain.md 4.4). */
export function drawableInspectors(workspace: Workspace, draft: TaskDraft): InspectorRecord[] {
  return drawable(workspace, draft, peopleAsked(workspace, { ...draft, departments: [] }));
}

function drawable(workspace: Workspace, draft: TaskDraft, people: readonly InspectorRecord[]): InspectorRecord[] {
  const { obstacles } = eligibility(workspace);
  return people.filter(person => obstacles(person, periodOf(draft)).length === 0);
}

type Department = TaskDraft['departments'][number];

const belongs = ({ id, unit }: InspectorRecord, { units, people }: Department): boolean =>
  people.length === 0 ? units.includes(unit) : people.includes(id);

/** The people a department of a joint check may send: of its units, or only those it named. */
export function departmentInspectors(
  workspace: Workspace,
  draft: TaskDraft,
  department: Department,
): InspectorRecord[] {
  return drawable(
    workspace,
    draft,
    workspace.inspectors.search('').filter(person => belongs(person, department)),
  );
}

/** The departments of a joint check in plan order, the leading one first, each with a roster of its own. */
export function departmentsOf(workspace: Workspace, draft: TaskDraft, pool: ObjectPool): PlanDepartment[] {
  const entryOf = rosterEntries(workspace, draft, pool);
  return draft.departments.map((department, place) => ({
    code: `D${place + 1}`,
    name: department.name,
    ...(place === 0 ? { lead: true } : {}),
    teamSize: department.teamSize,
    roster: departmentInspectors(workspace, draft, department).map(entryOf),
  }));
}

/** The roster of a plan of one department. */
export function rosterOf(workspace: Workspace, draft: TaskDraft, pool: ObjectPool): PlanInspector[] {
  return drawableInspectors(workspace, draft).map(rosterEntries(workspace, draft, pool));
}

/** Makes a roster entry of a person: qualifications, cap, the load of the year and his recusals from objects of the pool. */
function rosterEntries(
  workspace: Workspace,
  draft: TaskDraft,
  pool: ObjectPool,
): (person: InspectorRecord) => PlanInspector {
  const baseQual = workspace.bureau.profile().baseQualification;
  const loads = workspace.inspectors.loads(Number(draft.checkFrom.slice(0, 4)));
  const recusals = workspace.dossiers.recusals();
  const { qualifications } = eligibility(workspace);
  const period = periodOf(draft);
  const find = objectFinder(pool);
  return person => {
    const own = person.not_own_area === 1 && !draft.avoidSameUnit ? find.ofUnit(person.unit) : [];
    const inForce = (recusals.get(person.id) ?? []).filter(recusal => holdsIn(recusal, period));
    const named = inForce.flatMap(recusal => find.named(recusalKey(recusal)));
    return {
      id: person.code,
      name: person.name,
      unit: person.unit,
      quals: [...new Set([baseQual, ...qualifications(person, draft.checkTo)])],
      cap: draft.inspectorCap,
      load0: loads.get(person.id) ?? 0,
      recuse: [...new Set([...named, ...own])].sort(),
    };
  };
}

/** Finds objects of the pool by the recusals that name them, and by their unit. */
function objectFinder(pool: ObjectPool) {
  const byRecusal = new Map<string, string[]>();
  for (const { code, recusals } of pool) for (const key of recusals) append(byRecusal, key, code);
  let byUnit: Map<string, string[]> | null = null;
  return {
    ofUnit(unit: string): readonly string[] {
      byUnit ??= codesByUnit(pool);
      return byUnit.get(unit) ?? [];
    },
    named: (key: string) => byRecusal.get(key) ?? [],
  };
}

function codesByUnit(pool: ObjectPool): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { unit, code } of pool) append(found, unit, code);
  return found;
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

import type { PlanDepartment, PlanInspector } from '#domain/draw/plan.ts';
import { inspectorObstacles, obstaclesOf as ruleObstacles } from '#domain/registry/inspector-obstacles.ts';
import { matchingForm } from '#domain/text/normalise.ts';
import type { InspectorStatusCode } from '#domain/vocabulary/inspector-status.ts';
import type { StaffKindCode } from '#domain/vocabulary/staff-kind.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { type InspectorRecord, openEndedCertificate } from '../registry/inspector-store.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { PoolObject } from './pool.ts';
import type { TaskDraft } from './task-store.ts';

/** Everybody who may be drawn for a task: in the chosen units, on duty, certified until the planned end (domain.md 4.4). */
export function drawableInspectors(workspace: Workspace, draft: TaskDraft): InspectorRecord[] {
  const units = new Set(draft.inspectorUnits);
  return workspace.inspectors
    .search('')
    .filter(person => units.size === 0 || units.has(person.unit))
    .filter(person => obstaclesOf(person, draft.checkTo).length === 0);
}

/** Why a registered person cannot be drawn for a check that ends on a day, in words; empty when he can. */
export function obstaclesOf(person: InspectorRecord, on: string): string[] {
  const openEnded = person.certificate_until === openEndedCertificate;
  const obstacles = ruleObstacles(
    {
      staffKind: person.staff_kind as StaffKindCode,
      certificate: person.certificate,
      certificateUntil: openEnded ? null : person.certificate_until,
      certificateOpenEnded: openEnded,
      status: person.status as InspectorStatusCode,
    },
    on,
  );
  return obstacles.map(code => nameOfCode(inspectorObstacles, code));
}

type Department = TaskDraft['departments'][number];

/** The people a department of a joint check may send: of its units, or only those it named. */
export function departmentInspectors(
  workspace: Workspace,
  { checkTo }: TaskDraft,
  { units, people }: Department,
): InspectorRecord[] {
  return workspace.inspectors
    .search('')
    .filter(({ id, unit }) => (people.length === 0 ? units.includes(unit) : people.includes(id)))
    .filter(person => obstaclesOf(person, checkTo).length === 0);
}

/** The departments of a joint check in plan order, the leading one first, each with a roster of its own. */
export function departmentsOf(workspace: Workspace, draft: TaskDraft, pool: readonly PoolObject[]): PlanDepartment[] {
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
export function rosterOf(workspace: Workspace, draft: TaskDraft, pool: readonly PoolObject[]): PlanInspector[] {
  return drawableInspectors(workspace, draft).map(rosterEntries(workspace, draft, pool));
}

/** Makes a roster entry of a person: qualifications, cap, the load of the year and his recusals from objects of the pool. */
function rosterEntries(
  workspace: Workspace,
  draft: TaskDraft,
  pool: readonly PoolObject[],
): (person: InspectorRecord) => PlanInspector {
  const baseQual = workspace.bureau.profile().baseQualification;
  const loads = workspace.inspectors.loads(Number(draft.checkFrom.slice(0, 4)));
  const recusals = workspace.inspectors.recusals();
  const find = objectFinder(pool, [...recusals.values()].flat());
  return person => {
    const own = person.not_own_area === 1 && !draft.avoidSameUnit ? find.ofUnit(person.unit) : [];
    const named = (recusals.get(person.id) ?? []).flatMap(find.named);
    return {
      id: person.code,
      name: person.name,
      unit: person.unit,
      quals: [...new Set([baseQual, ...listOf(person.fields), ...listOf(person.qualifications)])],
      cap: draft.inspectorCap,
      load0: loads.get(person.id) ?? 0,
      recuse: [...new Set([...named, ...own])].sort(),
    };
  };
}

const listOf = (json: string) => JSON.parse(json) as string[];

/**
 * Finds objects of the pool by what a recusal names: a code, a name, or a unit's whole area. Only what some recusal names is
 * kept: a pool may have a million objects.
 */
function objectFinder(pool: readonly PoolObject[], subjects: Iterable<string>) {
  const wanted = new Set([...subjects].map(matchingForm));
  const byName = new Map<string, string[]>();
  const byCode = new Map<string, string[]>();
  for (const object of wanted.size === 0 ? [] : pool) {
    const codes = new Set([object.code, ...object.otherCodes].map(matchingForm));
    for (const code of codes) if (wanted.has(code)) append(byCode, code, object.code);
    const name = matchingForm(object.name);
    if (wanted.has(name)) append(byName, name, object.code);
  }
  let byUnit: Map<string, string[]> | null = null;
  return {
    ofUnit(unit: string): readonly string[] {
      byUnit ??= codesByUnit(pool);
      return byUnit.get(unit) ?? [];
    },
    named: (subject: string) => byCode.get(matchingForm(subject)) ?? byName.get(matchingForm(subject)) ?? [],
  };
}

function codesByUnit(pool: readonly PoolObject[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { unit, code } of pool) append(found, unit, code);
  return found;
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

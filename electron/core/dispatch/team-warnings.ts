import { recusalKey } from '#domain/staff/recusal-match.ts';
import type { AssignmentRecord, TeamMember } from '../check/assignment-store.ts';
import { eligibility, oneDay } from '../plan/eligibility.ts';
import { recusalReader } from '../plan/recusal-reader.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * A function that says what should be looked at before a team goes: a certificate that ends before the day, an absence, a
 * recusal that names the business, two checks on one day. Registries are read once for all sheets.
 */
export function teamWarnings(workspace: Workspace) {
  const { dossiers, inspectors, objects, dispatches, tasks } = workspace;
  const able = eligibility(workspace);
  const namedBy = recusalReader(workspace);
  const recusals = dossiers.recusals();
  const shared = new Map(
    dispatches.sharedDays().map(({ inspector_id, planned_on, checks }) => [`${inspector_id} ${planned_on}`, checks]),
  );

  return (sheet: AssignmentRecord, team: readonly TeamMember[]): string[] => {
    const [object] = objects.frameRowsOf([sheet.object_id]);
    const hit = new Set(object ? namedBy(object) : []);
    const day = sheet.planned_on ?? tasks.get(sheet.task_id)?.check_to ?? '';
    return team.flatMap(({ id, name }) => {
      const person = inspectors.get(id);
      if (!person) return [];
      const obstacles = able.obstacles(person, oneDay(day)).map(({ words }) => `${name}在 ${day} 不能去：${words}`);
      const checks = shared.get(`${id} ${sheet.planned_on}`);
      const own = recusals.get(id) ?? [];
      return [
        ...obstacles,
        ...(own.some(one => hit.has(recusalKey(one))) ? [`${name}的回避范围包括这户，请核对是否回避`] : []),
        ...(checks === undefined ? [] : [`${name}在 ${sheet.planned_on} 共安排了 ${checks} 户`]),
      ];
    });
  };
}

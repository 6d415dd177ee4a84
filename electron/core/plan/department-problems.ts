import { isCoordinatingBody } from '#domain/staff/coordinating-body.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type PlanProblem, problem, warning } from './plan-problem.ts';
import type { TaskDraft } from './task-store.ts';

/**
 * Only departments with the power of enforcement may inspect: a coordinating body never (国办发〔2024〕54号; domain.md 2.4, 4.6),
 * and nobody whom the register of departments calls no enforcement subject.
 */
export function departmentSubjectProblems({ departments }: Workspace, draft: TaskDraft): PlanProblem[] {
  const nothingRegistered = departments.count() === 0;
  return draft.departments.flatMap(({ name }) => {
    if (isCoordinatingBody(name)) {
      const sentence = `“${name}”是议事协调机构，不是行政执法主体，不得作为检查部门。请改为有执法权的部门。`;
      return [problem('departments', sentence)];
    }
    if (nothingRegistered) return [];
    const known = departments.byName(name);
    if (!known) {
      const sentence = `“${name}”不在部门名录里，是不是行政执法主体无法核对。请核对名称，或先在部门名录里登记。`;
      return [warning('departments', sentence)];
    }
    if (known.disabled_on !== null) {
      return [problem('departments', `“${name}”已于 ${known.disabled_on} 停用，不能作为检查部门。请改选其他部门。`)];
    }
    if (known.enforcement === 1) return [];
    const sentence = `“${name}”在部门名录里不是行政执法主体，不得作为检查部门。请改选有执法权的部门，登记有误的请先更正。`;
    return [problem('departments', sentence)];
  });
}

import { allocate } from './allocation.ts';
import { elementAt } from './element-at.ts';
import { type Frame, stratumPools } from './frame.ts';
import { nameList } from './name-list.ts';
import type { DrawPlan } from './plan.ts';
import { capacityProblems, stratumDemands } from './preflight-capacity.ts';
import { teamProblems } from './preflight-objects.ts';
import { NAMED_OBJECTS, type PreflightProblem } from './preflight-problem.ts';
import { type RosterGroup, rosterGroups } from './roster-group.ts';

/**
 * Checks, before the plan is frozen, that whatever is drawn can be inspected: strata, eligible inspectors and specialists for
 * every object of the frame, caps over all and per specialty (SSJ-DRAW/1, 2.3). Expects a plan without problems of its own.
 */
export function preflight(plan: DrawPlan, frame: Frame): PreflightProblem[] {
  const steps = preflightSteps(plan, frame);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same with a pause after each walk through the frame, for a long one takes its time. */
export function* preflightSteps(plan: DrawPlan, frame: Frame): Generator<void, PreflightProblem[]> {
  const pools = stratumPools(
    frame,
    plan.strata.map(({ code }) => code),
  );
  const populations = pools.map(({ length }) => length);
  yield;
  const drawn = allocate(plan, populations);
  const problems = [...unknownStrata(plan, frame), ...shortStrata(plan, populations)];
  yield;
  const groups = rosterGroups(plan);
  if (groups.length === 0) return problems;
  const demands = stratumDemands(plan, frame, drawn);
  for (const group of groups) {
    yield;
    problems.push(...unqualifiedInspectors(plan, group));
    problems.push(...teamProblems(plan, group, frame), ...capacityProblems(plan, group, demands));
  }
  return problems;
}

function unknownStrata(plan: DrawPlan, frame: Frame): PreflightProblem[] {
  const planned = new Set(plan.strata.map(({ code }) => code));
  const strays = new Map<string, string[]>();
  for (const row of frame.rows) {
    const stratum = elementAt(row, 1);
    if (planned.has(stratum)) continue;
    const ids = strays.get(stratum) ?? [];
    ids.push(elementAt(row, 0));
    strays.set(stratum, ids);
  }
  return [...strays].map(([stratum, ids]) => {
    const sentence = `名单里有 ${ids.length} 户属于分层“${stratum}”，但方案没有这一层，它们永远抽不到。请在方案里增加这一层，或把它们排除并写明规则。`;
    const objectIds = ids.slice(0, NAMED_OBJECTS);
    return {
      kind: 'unknown-stratum',
      severity: 'stop',
      department: null,
      sentence,
      objectCount: ids.length,
      objectIds,
      inspectorIds: [],
    };
  });
}

function shortStrata(plan: DrawPlan, populations: readonly number[]): PreflightProblem[] {
  const problems: PreflightProblem[] = [];
  plan.strata.forEach((stratum, place) => {
    const population = elementAt(populations, place);
    const wanted = 'count' in stratum ? stratum.count : Math.min(stratum.bp, 1);
    if (population >= wanted) return;
    const sentence =
      population === 0
        ? `分层“${stratum.name}”在名单里没有对象，这一层不会抽到任何一户。`
        : `分层“${stratum.name}”方案要抽 ${wanted} 户，名单里只有 ${population} 户，将全部抽取。`;
    problems.push({
      kind: 'short-stratum',
      severity: 'warning',
      department: null,
      sentence,
      objectCount: population,
      objectIds: [],
      inspectorIds: [],
    });
  });
  return problems;
}

function unqualifiedInspectors(plan: DrawPlan, group: RosterGroup): PreflightProblem[] {
  const { baseQual } = plan;
  const unqualified = group.roster.filter(({ quals }) => baseQual !== undefined && !quals.includes(baseQual));
  if (unqualified.length === 0) return [];
  const names = nameList(
    unqualified.map(({ name }) => name),
    '人',
  );
  const department = group.department === null ? '' : `${group.name}：`;
  const sentence = `${department}${names}没有【${baseQual}】，不会被派到任何一户。请核对资格，或从名单中移出。`;
  const inspectorIds = unqualified.map(({ id }) => id);
  return [
    {
      kind: 'unqualified-inspector',
      severity: 'warning',
      department: group.department,
      sentence,
      objectCount: 0,
      objectIds: [],
      inspectorIds,
    },
  ];
}

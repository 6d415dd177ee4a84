import { elementAt } from './element-at.ts';
import { type Frame, objectReader } from './frame.ts';
import type { DrawPlan, PlanInspector } from './plan.ts';
import type { PreflightProblem } from './preflight-problem.ts';
import type { RosterGroup } from './roster-group.ts';

/** One stratum as the pre-flight sees it: its rows, how many are drawn, and its rows of each category. */
export interface StratumDemand {
  readonly population: number;
  readonly drawn: number;
  readonly categories: ReadonlyMap<string, number>;
}

/** Counts the rows of each category in each stratum of a plan. */
export function stratumDemands(plan: DrawPlan, frame: Frame, drawn: readonly number[]): StratumDemand[] {
  const categories = new Map(plan.strata.map(({ code }) => [code, new Map<string, number>()]));
  const objectAt = objectReader(frame);
  for (let row = 0; row < frame.rows.length; row += 1) {
    const { stratum, category } = objectAt(row);
    const counts = categories.get(stratum);
    counts?.set(category, (counts.get(category) ?? 0) + 1);
  }
  return plan.strata.map(({ code }, place) => {
    const counts = categories.get(code) ?? new Map<string, number>();
    const population = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return { population, drawn: elementAt(drawn, place), categories: counts };
  });
}

/** Compares the places of all teams with the caps of a roster, over all and for each qualification asked (SSJ-DRAW/1, 2.3). */
export function capacityProblems(
  plan: DrawPlan,
  group: RosterGroup,
  demands: readonly StratumDemand[],
): PreflightProblem[] {
  const objects = demands.reduce((sum, { drawn }) => sum + drawn, 0);
  const qualified = group.roster.filter(({ quals }) => plan.baseQual === undefined || quals.includes(plan.baseQual));
  const problems: PreflightProblem[] = [];
  const places = objects * group.teamSize;
  const capacity = capacityFor(qualified, objects);
  if (places > capacity) {
    const sentence = `${titleOf(group)}拟抽 ${objects} 户、每户 ${group.teamSize} 人，共需 ${places} 人次，但检查人员上限合计只有 ${capacity} 人次。请增加人员或提高上限。`;
    problems.push(problemOf('capacity', 'stop', group, qualified, objects, sentence));
  }
  for (const qualification of new Set(plan.specialty?.map(({ qual }) => qual))) {
    const problem = specialtyProblem(plan, group, demands, qualification, qualified, objects);
    if (problem !== null) problems.push(problem);
  }
  return problems;
}

function specialtyProblem(
  plan: DrawPlan,
  group: RosterGroup,
  demands: readonly StratumDemand[],
  qualification: string,
  qualified: readonly PlanInspector[],
  objects: number,
): PreflightProblem | null {
  const categories = (plan.specialty ?? [])
    .filter(({ qual }) => qual === qualification)
    .map(({ category }) => category);
  const specialists = qualified.filter(({ quals }) => quals.includes(qualification));
  const capacity = capacityFor(specialists, objects);
  const certain = demands.reduce((sum, demand) => sum + certainDemand(demand, categories), 0);
  const expected = demands.reduce((sum, demand) => sum + expectedDemand(demand, categories), 0);
  if (Math.max(certain, expected) <= capacity) return null;
  const names = `具备【${qualification}】资格的 ${specialists.length} 人上限合计只有 ${capacity} 人次`;
  const advice = '请增加该专长的人员或提高上限。';
  if (certain > capacity) {
    const sentence = `${titleOf(group)}无论抽到谁，都至少有 ${certain} 户需要【${qualification}】专长，但${names}。${advice}`;
    return problemOf('specialty-capacity', 'stop', group, specialists, certain, sentence);
  }
  const sentence = `${titleOf(group)}按比例预计约有 ${expected} 户需要【${qualification}】专长，但${names}，抽取后可能无法匹配。${advice}`;
  return problemOf('specialty-capacity', 'warning', group, specialists, expected, sentence);
}

/** Nobody can be in two places of one team, so a cap above the number of objects adds nothing. */
function capacityFor(inspectors: readonly PlanInspector[], objects: number): number {
  return inspectors.reduce((sum, { cap }) => sum + Math.min(cap, objects), 0);
}

function rowsIn(demand: StratumDemand, categories: readonly string[]): number {
  return categories.reduce((sum, category) => sum + (demand.categories.get(category) ?? 0), 0);
}

/** Objects of these categories that are drawn even if all others of the stratum are drawn first. */
function certainDemand(demand: StratumDemand, categories: readonly string[]): number {
  return Math.max(0, demand.drawn - (demand.population - rowsIn(demand, categories)));
}

/** The share of these categories in the objects drawn, rounded down: a warning must not cry wolf. */
function expectedDemand(demand: StratumDemand, categories: readonly string[]): number {
  if (demand.population === 0) return 0;
  return Number((BigInt(demand.drawn) * BigInt(rowsIn(demand, categories))) / BigInt(demand.population));
}

function titleOf(group: RosterGroup): string {
  return group.department === null ? '' : `${group.name}：`;
}

function problemOf(
  kind: 'capacity' | 'specialty-capacity',
  severity: 'stop' | 'warning',
  group: RosterGroup,
  inspectors: readonly PlanInspector[],
  objectCount: number,
  sentence: string,
): PreflightProblem {
  const inspectorIds = inspectors.map(({ id }) => id);
  return { kind, severity, department: group.department, sentence, objectCount, objectIds: [], inspectorIds };
}

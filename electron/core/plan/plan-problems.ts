import { allocate } from '#domain/draw/allocation.ts';
import type { DrawPlan } from '#domain/draw/plan.ts';
import { planProblems as ownProblems } from '#domain/draw/plan-check.ts';
import { rosterProblems } from '#domain/draw/plan-roster-check.ts';
import { preflightSteps } from '#domain/draw/preflight.ts';
import type { PreflightProblem } from '#domain/draw/preflight-problem.ts';
import { rosterGroups } from '#domain/draw/roster-group.ts';
import { frameOfPool } from '../draw/frame-columns.ts';
import type { ObjectImage } from '../registry/image/image-store.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { partlyAwayWarnings } from './barred-people.ts';
import { choiceProblems, emptyPoolProblem } from './choice-problems.ts';
import { departmentSubjectProblems } from './department-problems.ts';
import { sendsInspectors } from './draw-plan.ts';
import { frequencyProblems } from './frequency-problems.ts';
import type { GatheredPool } from './gathered-pool.ts';
import { countOf } from './object-pool.ts';
import { type PlanProblem, problem, warning } from './plan-problem.ts';
import type { TaskDraft } from './task-store.ts';
import { unmatchedRecusals } from './unmatched-recusals.ts';
import { outsideList, outsideNormalDraw, validItems } from './valid-items.ts';

interface ProblemParts {
  readonly draft: TaskDraft;
  readonly plan: DrawPlan;
  readonly gathered: GatheredPool;
  /** Where names are looked up quickly; null while there is none. */
  readonly image: ObjectImage | null;
}

/** What keeps a draw from being frozen, and what the clerk should know before: the plan itself, then the pre-flight (§2.3); it pauses between its walks through the pool. */
export function* planProblems(
  workspace: Workspace,
  { draft, plan, gathered, image }: ProblemParts,
): Generator<void, PlanProblem[]> {
  const { pool } = gathered;
  const valid = validItems(workspace, draft);
  const outside = outsideList(valid, draft.checkFrom) ?? outsideNormalDraw(workspace, valid.draft);
  if (outside !== null) return [problem('items', outside)];
  if (pool.length === 0) return [emptyPoolProblem(draft, gathered)];
  const chosen = [...departmentSubjectProblems(workspace, draft), ...choiceProblems(draft, plan, gathered)];
  if (chosen.some(({ severity }) => severity === 'error')) return chosen;
  const own = problemsOfPlan(plan);
  if (own.length > 0) return own;
  const sizes = plan.strata.map(({ code }) => countOf(pool, object => object.stratum === code));
  if (allocate(plan, sizes).every(count => count === 0)) {
    return [problem('strata', '按当前比例一户也抽不到。请提高比例、改为不低于比例，或直接填写户数。')];
  }
  yield;
  const preflight = yield* preflightSteps(plan, frameOfPool(pool, false));
  yield;
  const frequency = frequencyProblems(workspace, draft, gathered);
  yield;
  return [
    ...short(plan),
    ...found(plan, preflight),
    ...chosen,
    ...frequency,
    ...recusalWarnings(workspace, plan, image),
    ...awayWarnings(workspace, draft),
  ];
}

function problemsOfPlan(plan: DrawPlan): PlanProblem[] {
  const ofRosters = new Set(rosterProblems(plan));
  return ownProblems(plan).map(sentence => {
    if (ofRosters.has(sentence)) return problem(inspectorPlace(plan), sentence);
    return problem(sentence.startsWith('见证人') ? 'witnesses' : 'strata', sentence);
  });
}

const inspectorPlace = (plan: DrawPlan) => (plan.departments === undefined ? 'inspectors' : 'departments');

/** A roster that is smaller than one team can fill none, whatever is drawn. */
function short(plan: DrawPlan): PlanProblem[] {
  return shortGroups(plan).map(({ name, roster, teamSize }) => {
    const who = name === '' ? '' : `${name}：`;
    const sentence = `${who}可派检查人员只有 ${roster.length} 人，每户要派 ${teamSize} 人。请增选单位或人员，或减少每户人数。`;
    return problem(inspectorPlace(plan), sentence);
  });
}

const shortGroups = (plan: DrawPlan) => rosterGroups(plan).filter(({ roster, teamSize }) => roster.length < teamSize);

function found(plan: DrawPlan, problems: readonly PreflightProblem[]): PlanProblem[] {
  const told = new Set(shortGroups(plan).map(({ department }) => department));
  return (
    problems
      // Higher caps or other rules would not help a roster that cannot fill one team.
      .filter(({ kind, department }) => !(told.has(department) && (kind === 'too-few-eligible' || kind === 'capacity')))
      .map(one => ({
        severity: one.severity === 'stop' ? ('error' as const) : ('warning' as const),
        sentence: one.sentence,
        ...placeOf(plan, one),
      }))
  );
}

function placeOf(plan: DrawPlan, { kind, inspectorIds }: PreflightProblem): Pick<PlanProblem, 'at' | 'search'> {
  switch (kind) {
    case 'unknown-stratum':
    case 'short-stratum':
      return { at: 'strata', search: null };
    case 'unqualified-inspector': {
      const person = rosterGroups(plan)
        .flatMap(({ roster }) => roster)
        .find(({ id }) => id === inspectorIds[0]);
      return { at: 'inspectorRegistry', search: person?.name ?? null };
    }
    case 'too-few-eligible':
    case 'no-specialist':
    case 'capacity':
    case 'specialty-capacity':
      return { at: inspectorPlace(plan), search: null };
    default:
      return kind satisfies never;
  }
}

const awayWarnings = (workspace: Workspace, draft: TaskDraft): PlanProblem[] =>
  sendsInspectors(draft) ? partlyAwayWarnings(workspace, draft) : [];

function recusalWarnings(workspace: Workspace, plan: DrawPlan, image: ObjectImage | null): PlanProblem[] {
  return unmatchedRecusals(workspace, plan, image).map(({ inspector, subject, similar }) => {
    const meant = similar === null ? '' : `名录库里相近的有“${similar}”。`;
    const sentence = `${inspector}的回避范围“${subject}”与名录库里的任何对象都对不上，不会起作用。${meant}请改成对象的全称或代码。`;
    return warning('inspectorRegistry', sentence, inspector);
  });
}

import type { ParsedInputOf } from '#contract/contract.ts';
import type { DrawPlan, PlanInspector } from '#domain/draw/plan.ts';
import type { DrawResult } from '#domain/draw/result.ts';
import { surnameOnly } from '#domain/draw/surname-only.ts';
import type { QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { drawStage } from './draw-stage.ts';
import { explainMatch } from './explain-match.ts';

type Stage = NonNullable<ReturnType<typeof drawStage>>;

/** What the room sees of a draw: of all that the operator sees, what a page of the projector shows. */
export function drawProjection({ workspace }: QueryContext, input: ParsedInputOf<'draw.projection'>) {
  const stage = drawStage({ workspace }, input);
  if (!stage) return null;
  const { taskId: _task, reserves: _reserves, registryChanges: _changes, ...projected } = stage;
  const { departments, witnessNeeds, drawn, infeasible, ...shown } = projected;
  const familyNames = workspace.bureau.profile().projectInspectors === false;
  const nameOf = familyNames ? surnameOnly : (name: string) => name;
  return {
    ...shown,
    departments: departments.map(({ name, lead, teamSize }) => ({ name, lead, teamSize })),
    witnessNeeds: witnessNeeds.map(({ title, given, needed }) => ({ title, given, needed })),
    drawn: drawn.map(({ order, stratum, name, team }) => ({
      order,
      stratum,
      name,
      team: team.map(person => ({ name: nameOf(person.name), department: person.department })),
    })),
    infeasible: infeasible !== null && familyNames ? infeasibleByFamilyName(workspace, stage) : infeasible,
  };
}

/** The reason names inspectors too: it is found anew with the names that the room may read. */
function infeasibleByFamilyName(workspace: Workspace, { drawId, attempt }: Stage): string | null {
  const draw = workspace.draws.get(drawId);
  const result = workspace.attempts.get(drawId, attempt)?.result;
  if (!draw || !result) return null;
  const plan = withFamilyNames(JSON.parse(draw.plan) as DrawPlan);
  return explainMatch(workspace, draw, plan, JSON.parse(result) as DrawResult);
}

function withFamilyNames(plan: DrawPlan): DrawPlan {
  const shortened = (roster: readonly PlanInspector[]) =>
    roster.map(person => ({ ...person, name: surnameOnly(person.name) }));
  return {
    ...plan,
    ...(plan.roster ? { roster: shortened(plan.roster) } : {}),
    ...(plan.departments
      ? { departments: plan.departments.map(one => ({ ...one, roster: shortened(one.roster) })) }
      : {}),
  };
}

import type { DrawPlan, PlanInspector } from './plan.ts';

/** One roster that fills its own teams: the only department, or one of a joint draw. */
export interface RosterGroup {
  /** The department's code in a joint draw, else null. */
  readonly department: string | null;
  /** The department's name in a joint draw, else the empty text. */
  readonly name: string;
  /** The label of its matching stream (SSJ-DRAW/1, "What is added here"). */
  readonly streamLabel: string;
  readonly teamSize: number;
  readonly roster: readonly PlanInspector[];
}

/** The rosters of a plan in plan order; none for a draw of objects only (SSJ-DRAW/1, 2.13). */
export function rosterGroups(plan: DrawPlan): RosterGroup[] {
  if (plan.departments !== undefined) {
    return plan.departments.map(({ code, name, teamSize, roster }) => {
      return { department: code, name, streamLabel: `match/${code}`, teamSize, roster };
    });
  }
  if (plan.roster === undefined || plan.teamSize === undefined) return [];
  return [{ department: null, name: '', streamLabel: 'match', teamSize: plan.teamSize, roster: plan.roster }];
}

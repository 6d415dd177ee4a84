import { elementAt } from './element-at.ts';
import { eligibilityOf, type RuledObject } from './eligibility.ts';
import type { MatchCertificate, MatchProblem } from './match-problem.ts';
import { matchInspectors } from './matching.ts';
import type { DrawPlan } from './plan.ts';
import { type RosterGroup, rosterGroups } from './roster-group.ts';
import { openStream } from './stream.ts';

/** The teams of the drawn objects in draw order, as inspector ids, or the certificate that there are none. */
export type TeamMatch =
  | { readonly ok: true; readonly teams: readonly (readonly string[])[] }
  | { readonly ok: false; readonly certificate: MatchCertificate };

/** The match of one department of a joint draw. */
export type DepartmentMatch = TeamMatch & { readonly department: string };

/** The matching of one roster with the drawn objects, as numbers. */
export function matchProblemOf(plan: DrawPlan, group: RosterGroup, objects: readonly RuledObject[]): MatchProblem {
  const eligibility = objects.map(eligibilityOf(plan, group.roster));
  return {
    teamSizes: objects.map(() => group.teamSize),
    eligible: eligibility.map(({ eligible }) => eligible),
    specialists: eligibility.map(({ specialists }) => specialists),
    caps: group.roster.map(({ cap }) => cap),
    carriedLoads: group.roster.map(({ load0 }) => load0),
  };
}

/**
 * Matches every roster of a plan with the drawn objects: an object for one department, a list in plan order for a joint draw,
 * undefined for a draw of objects only (SSJ-DRAW/1, 2.8 and 2.13).
 */
export function matchTeams(
  plan: DrawPlan,
  objects: readonly RuledObject[],
  seed: string,
): TeamMatch | readonly DepartmentMatch[] | undefined {
  const matches = rosterGroups(plan).map(group => ({
    department: group.department,
    match: matchGroup(plan, group, objects, seed),
  }));
  if (plan.departments === undefined) return matches[0]?.match;
  return matches.map(({ department, match }) => ({ department: department ?? '', ...match }));
}

function matchGroup(plan: DrawPlan, group: RosterGroup, objects: readonly RuledObject[], seed: string): TeamMatch {
  const outcome = matchInspectors(matchProblemOf(plan, group, objects), openStream(seed, group.streamLabel));
  if (!outcome.ok) return outcome;
  return { ok: true, teams: outcome.teams.map(team => team.map(place => elementAt(group.roster, place).id)) };
}

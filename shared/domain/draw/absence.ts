import { elementAt } from './element-at.ts';
import { type EligibilityRules, eligibilityOf, type RuledObject } from './eligibility.ts';
import { drawLeastLoaded } from './least-loaded.ts';
import type { RosterGroup } from './roster-group.ts';
import { openStream } from './stream.ts';
import { objectsGiven, type TeamsNow } from './team-now.ts';

/** An inspector who cannot go to an object, and how things stand. */
export interface AbsenceRequest {
  readonly rules: EligibilityRules;
  /** The roster the absent inspector is on. */
  readonly group: RosterGroup;
  /** The seed of the attempt that made the team. */
  readonly seed: string;
  readonly object: RuledObject;
  /** The id of the absent inspector. */
  readonly absent: string;
  /** Ids of others who cannot go either; the record names them. */
  readonly unavailable: ReadonlySet<string>;
  readonly teams: TeamsNow;
}

/** Who comes in and the team he makes, or why there is nobody. */
export type AbsenceReplacement =
  | { readonly ok: true; readonly in: string; readonly team: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/**
 * Replaces an absent inspector by one of the least loaded who may go there, a specialist if the rest of the team has none;
 * stream `sub/<object id>/<inspector id>` (SSJ-DRAW/1, 2.9).
 */
export function replaceInspector(request: AbsenceRequest): AbsenceReplacement {
  const { group, object, absent } = request;
  const team = request.teams.get(object.id);
  if (team === undefined || !team.includes(absent))
    throw new RangeError(`${absent} is not in the team of ${object.id}.`);
  const staying = group.roster.flatMap(({ id }, place) => (team.includes(id) && id !== absent ? [place] : []));
  const given = objectsGiven(group, request.teams, null);
  const candidates = candidatesFor(request, staying, given);
  const loadOf = (place: number) => elementAt(group.roster, place).load0 + elementAt(given, place);
  const drawn = drawLeastLoaded(openStream(request.seed, `sub/${object.id}/${absent}`), candidates, loadOf);
  if (drawn === null)
    return { ok: false, reason: `编号 ${object.id} 没有其他检查人员可以接替，请调整人员或上限后再试。` };
  const places = [...staying, drawn].sort((left, right) => left - right);
  return {
    ok: true,
    in: elementAt(group.roster, drawn).id,
    team: places.map(place => elementAt(group.roster, place).id),
  };
}

function candidatesFor(request: AbsenceRequest, staying: readonly number[], given: readonly number[]): number[] {
  const { rules, group, object, absent, unavailable } = request;
  const { eligible, specialists } = eligibilityOf(rules, group.roster)(object);
  const stillCovered = specialists === null || staying.some(place => specialists.includes(place));
  return (stillCovered ? eligible : specialists).filter(place => {
    const { id, cap } = elementAt(group.roster, place);
    return id !== absent && !unavailable.has(id) && !staying.includes(place) && elementAt(given, place) < cap;
  });
}

import { elementAt } from './element-at.ts';
import { type Eligibility, eligibilityOf } from './eligibility.ts';
import { type Frame, type FrameObject, indexOfObject, objectReader } from './frame.ts';
import { newTeam } from './new-team.ts';
import { nextObject } from './next-object.ts';
import type { DrawPlan } from './plan.ts';
import { type RosterGroup, rosterGroups } from './roster-group.ts';
import { type DrawStream, openStream } from './stream.ts';
import { objectsGiven, type TeamsNow } from './team-now.ts';

/** How things stand after a draw: what decides who comes in next, and with which team. */
export interface Standing {
  readonly plan: DrawPlan;
  readonly frame: Frame;
  /** The seed of the attempt whose result stands. */
  readonly seed: string;
  /** The seed of the attempt that drew the objects, where the one that stands made only the teams. */
  readonly orderSeed?: string;
  /** Ids of all objects that came in after the draw, those that left again included. */
  readonly used: ReadonlySet<string>;
  /** How many objects were added (追加) to each stratum; absent for none. */
  readonly added?: ReadonlyMap<string, number>;
  /** The teams as they stand, one entry for each roster of the plan, in plan order; null for a roster that has none yet. */
  readonly teams: readonly (TeamsNow | null)[];
}

/** A drawn object that must leave, and how things stand. */
export interface SubstitutionRequest extends Standing {
  /** The id of the object that leaves. */
  readonly out: string;
}

/** A stratum that gets one object more, and how things stand. */
export interface AdditionRequest extends Standing {
  readonly stratum: string;
}

/** The team of whoever comes in, from one roster. */
export interface SubstituteTeam {
  readonly department: string | null;
  /** True if the leaving object's team goes on, false if it was drawn from the stream `sub/<id>`. */
  readonly inherited: boolean;
  readonly team: readonly string[];
}

/** Who comes in, with its place in the draw order of its stratum and its teams, or why nobody does. */
export type Substitution =
  | {
      readonly ok: true;
      readonly in: string;
      readonly stratum: string;
      /** Its place in the draw order of its stratum, from 1. */
      readonly n: number;
      /** Its place in the pool of its stratum, from 0. */
      readonly index: number;
      readonly teams: readonly SubstituteTeam[];
    }
  | { readonly ok: false; readonly reason: string };

/**
 * Finds the substitute of an object: the next unused reserve of its stratum. It inherits the team if all may go there;
 * otherwise each roster that cannot, in plan order, draws a new team from the one stream `sub/<id of the substitute>` with
 * the loads as they stand, the leaving team's places given back (SSJ-DRAW/1, 2.9 and 2.14).
 */
export function substituteObject(request: SubstitutionRequest): Substitution {
  const leavingRow = indexOfObject(request.frame, request.out);
  if (leavingRow < 0) return { ok: false, reason: `编号 ${request.out} 不在名单快照里，不能递补。` };
  const { stratum } = objectReader(request.frame)(leavingRow);
  return bringIn(request, stratum, request.out);
}

/** Finds an additional object (追加): the stream of its stratum goes on, its team is drawn from `sub/<its id>` (2.14). */
export function addObject(request: AdditionRequest): Substitution {
  return bringIn(request, request.stratum, null);
}

function bringIn(standing: Standing, stratum: string, out: string | null): Substitution {
  const next = nextObject(standing, stratum, out !== null);
  if (next === null) return { ok: false, reason: out === null ? NOTHING_LEFT : NO_RESERVE };
  const object = objectReader(standing.frame)(next.row);
  const stream = openStream(standing.seed, `sub/${object.id}`);
  const teams: SubstituteTeam[] = [];
  for (const [place, group] of rosterGroups(standing.plan).entries()) {
    const now = elementAt(standing.teams, place);
    if (now === null) continue;
    const team = teamFor({ standing, out }, group, now, object, stream);
    if (team === null)
      return { ok: false, reason: `${group.name}没有足够的检查人员可派往按次序进来的“${object.name || object.id}”。` };
    teams.push(team);
  }
  return { ok: true, in: object.id, stratum, n: next.n, index: next.index, teams };
}

const NO_RESERVE = '这一层的候补已经用完，没有可递补的对象。确有需要的，请改用追加。';
const NOTHING_LEFT = '这一层的对象已全部抽出，没有可追加的对象。';

function teamFor(
  { standing, out }: { readonly standing: Standing; readonly out: string | null },
  group: RosterGroup,
  teams: TeamsNow,
  object: FrameObject,
  stream: DrawStream,
): SubstituteTeam | null {
  const eligibility = eligibilityOf(standing.plan, group.roster)(object);
  const { department } = group;
  if (out !== null) {
    const leaving = teams.get(out);
    if (leaving === undefined) throw new RangeError(`The object ${out} has no team now.`);
    const places = leaving.map(id => group.roster.findIndex(inspector => inspector.id === id));
    if (mayGoTogether(places, eligibility)) return { department, inherited: true, team: leaving };
  }
  const team = newTeam(group, eligibility, objectsGiven(group, teams, out), stream);
  return team === null ? null : { department, inherited: false, team };
}

function mayGoTogether(team: readonly number[], { eligible, specialists }: Eligibility): boolean {
  const qualified = specialists === null || team.some(place => specialists.includes(place));
  return qualified && team.every(place => eligible.includes(place));
}

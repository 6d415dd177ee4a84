import { allocate } from './allocation.ts';
import { elementAt } from './element-at.ts';
import { type Eligibility, eligibilityOf } from './eligibility.ts';
import { type Frame, type FrameObject, indexOfObject, objectReader, stratumPools } from './frame.ts';
import { drawLeastLoaded } from './least-loaded.ts';
import type { DrawPlan } from './plan.ts';
import { type RosterGroup, rosterGroups } from './roster-group.ts';
import { drawOrder } from './sample.ts';
import { type DrawStream, openStream } from './stream.ts';
import { objectsGiven, type TeamsNow } from './team-now.ts';

/** A drawn object that must leave, and how things stand. */
export interface SubstitutionRequest {
  readonly plan: DrawPlan;
  readonly frame: Frame;
  /** The seed of the attempt that drew the object. */
  readonly seed: string;
  /** The id of the object that leaves. */
  readonly out: string;
  /** Ids of all objects that already came in as substitutes, those that left again included. */
  readonly used: ReadonlySet<string>;
  /** The teams as they stand, one entry for each roster of the plan, in plan order; null for a roster that has none yet. */
  readonly teams: readonly (TeamsNow | null)[];
}

/** The team of a substitute from one roster. */
export interface SubstituteTeam {
  readonly department: string | null;
  /** True if the leaving object's team goes on, false if it was drawn from the stream `sub/<id>`. */
  readonly inherited: boolean;
  readonly team: readonly string[];
}

/** The substitute with its place in the draw order of its stratum and its teams, or why there is none. */
export type Substitution =
  | { readonly ok: true; readonly in: string; readonly n: number; readonly teams: readonly SubstituteTeam[] }
  | { readonly ok: false; readonly reason: string };

/**
 * Finds the substitute of an object: the next unused reserve of its stratum, and where the reserves are used up the same
 * stream continued. It inherits the team if all may go there; otherwise each roster that cannot, in plan order, draws a new
 * team from the one stream `sub/<id of the substitute>` with the loads as they stand, the leaving team's places given back
 * (SSJ-DRAW/1, 2.9).
 */
export function substituteObject(request: SubstitutionRequest): Substitution {
  const { plan, frame, seed, out, used } = request;
  const leavingRow = indexOfObject(frame, out);
  if (leavingRow < 0) return { ok: false, reason: `编号 ${out} 不在名单快照里，不能递补。` };
  const objectAt = objectReader(frame);
  const next = nextInOrder(plan, frame, seed, objectAt(leavingRow).stratum, used);
  if (next === null) return { ok: false, reason: '这一层的对象已全部抽出，没有可递补的对象。' };
  const object = objectAt(next.row);
  const stream = openStream(seed, `sub/${object.id}`);
  const teams: SubstituteTeam[] = [];
  for (const [place, group] of rosterGroups(plan).entries()) {
    const now = elementAt(request.teams, place);
    if (now === null) continue;
    const team = teamFor(request, group, now, object, stream);
    if (team === null)
      return { ok: false, reason: `${group.name}没有足够的检查人员可派往递补对象“${object.name || object.id}”。` };
    teams.push(team);
  }
  return { ok: true, in: object.id, n: next.n, teams };
}

/** The first object after the drawn ones of a stratum, in draw order, that did not come in yet; its row and its place. */
function nextInOrder(plan: DrawPlan, frame: Frame, seed: string, stratum: string, used: ReadonlySet<string>) {
  const strata = plan.strata.map(({ code }) => code);
  const pools = stratumPools(frame, strata);
  const place = strata.indexOf(stratum);
  if (place < 0) return null;
  const pool = elementAt(pools, place);
  const drawn = elementAt(
    allocate(
      plan,
      pools.map(({ length }) => length),
    ),
    place,
  );
  // Among this many after the drawn ones at least one is unused.
  const order = drawOrder(seed, stratum, pool.length, drawn + used.size + 1);
  for (let position = drawn; position < order.length; position += 1) {
    const row = elementAt(pool, elementAt(order, position));
    if (!used.has(elementAt(elementAt(frame.rows, row), 0))) return { row, n: position + 1 };
  }
  return null;
}

function teamFor(
  { plan, out }: SubstitutionRequest,
  group: RosterGroup,
  teams: TeamsNow,
  object: FrameObject,
  stream: DrawStream,
): SubstituteTeam | null {
  const eligibility = eligibilityOf(plan, group.roster)(object);
  const { department } = group;
  const leaving = teams.get(out);
  if (leaving === undefined) throw new RangeError(`The object ${out} has no team now.`);
  const places = leaving.map(id => group.roster.findIndex(inspector => inspector.id === id));
  if (mayGoTogether(places, eligibility)) return { department, inherited: true, team: leaving };
  const team = drawTeam(group, eligibility, objectsGiven(group, teams, out), stream);
  return team === null ? null : { department, inherited: false, team };
}

function mayGoTogether(team: readonly number[], { eligible, specialists }: Eligibility): boolean {
  const qualified = specialists === null || team.some(place => specialists.includes(place));
  return qualified && team.every(place => eligible.includes(place));
}

/** The greedy of the matching for one object: the first place for a specialist, ties by `below`; null if a place stays open. */
function drawTeam(
  group: RosterGroup,
  rights: Eligibility,
  given: readonly number[],
  stream: DrawStream,
): string[] | null {
  const team: number[] = [];
  for (let place = 0; place < group.teamSize; place += 1) {
    const allowed = place === 0 && rights.specialists !== null ? rights.specialists : rights.eligible;
    const candidates = allowed.filter(inspector => {
      return !team.includes(inspector) && elementAt(given, inspector) < elementAt(group.roster, inspector).cap;
    });
    const loadOf = (inspector: number) => elementAt(group.roster, inspector).load0 + elementAt(given, inspector);
    const drawn = drawLeastLoaded(stream, candidates, loadOf);
    if (drawn === null) return null;
    team.push(drawn);
  }
  return team.sort((left, right) => left - right).map(inspector => elementAt(group.roster, inspector).id);
}

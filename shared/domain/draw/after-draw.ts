import type { AbsenceData, EntryData, ReplacementData } from './ledger-entry.ts';
import type { DrawResult } from './result.ts';
import type { TeamsNow } from './team-now.ts';

/** An object that is to be inspected, in the order in which objects were drawn and added. */
export interface StandingObject {
  readonly id: string;
  readonly stratum: string;
}

/** A result as it stands after everything that changed it. */
export interface AfterDraw {
  readonly objects: readonly StandingObject[];
  /** Ids of all objects that came in, those that left again included. */
  readonly used: ReadonlySet<string>;
  /** How many objects were added to each stratum. */
  readonly added: ReadonlyMap<string, number>;
  /** The teams of each roster, in plan order; null for a roster that has none. */
  readonly teams: readonly (TeamsNow | null)[];
}

/** Tells whether an entry is about an inspector at an object. */
export const isAbsence = (data: ReplacementData): data is AbsenceData => 'object' in data;

/** Follows a result through the entries of type `replace` of its attempt, in ledger order (SSJ-DRAW/1, 2.14). */
export function afterDraw(result: DrawResult, entries: readonly ReplacementData[]): AfterDraw {
  const objects: StandingObject[] = result.drawn.map(({ id, stratum }) => ({ id, stratum }));
  const used = new Set<string>();
  const added = new Map<string, number>();
  const teams = startingTeams(result);
  for (const data of entries) {
    if (isAbsence(data)) replaceMember(teams, data);
    else {
      used.add(data.in);
      const stratum = enter(objects, data);
      if (data.out === null) added.set(stratum, (added.get(stratum) ?? 0) + 1);
      giveTeams(teams, data);
    }
  }
  return { objects, used, added, teams };
}

function startingTeams({ drawn, match }: DrawResult): (Map<string, readonly string[]> | null)[] {
  const matches = match === undefined ? [] : 'ok' in match ? [match] : match;
  return matches.map(one => (one.ok ? new Map(drawn.map(({ id }, place) => [id, one.teams[place] ?? []])) : null));
}

/** A substitute takes the place of whom it follows; an additional object comes last. */
function enter(objects: StandingObject[], { out, in: id, stratum }: EntryData): string {
  const place = out === null ? -1 : objects.findIndex(object => object.id === out);
  const entered = { id, stratum: stratum ?? objects[place]?.stratum ?? '' };
  if (place < 0) objects.push(entered);
  else objects[place] = entered;
  return entered.stratum;
}

function giveTeams(
  teams: readonly (Map<string, readonly string[]> | null)[],
  { out, in: id, teams: given }: EntryData,
) {
  const having = teams.filter(one => one !== null);
  for (const [place, now] of having.entries()) {
    if (out !== null) now.delete(out);
    now.set(id, given?.[place]?.team ?? []);
  }
}

function replaceMember(teams: readonly (Map<string, readonly string[]> | null)[], data: AbsenceData): void {
  teams.find(now => now?.get(data.object)?.includes(data.out))?.set(data.object, data.team);
}

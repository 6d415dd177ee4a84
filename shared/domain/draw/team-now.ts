import type { RosterGroup } from './roster-group.ts';

/** The teams of one roster as they stand now: inspector ids for each object id, after all replacements so far. */
export type TeamsNow = ReadonlyMap<string, readonly string[]>;

/** How many objects each inspector of a roster has now, one object left out where it is leaving. */
export function objectsGiven(group: RosterGroup, teams: TeamsNow, leaving: string | null): number[] {
  const counts = new Map(group.roster.map(({ id }) => [id, 0]));
  for (const [object, team] of teams) {
    if (object === leaving) continue;
    for (const inspector of team) counts.set(inspector, (counts.get(inspector) ?? 0) + 1);
  }
  return group.roster.map(({ id }) => counts.get(id) ?? 0);
}

import { elementAt } from './element-at.ts';
import type { Eligibility } from './eligibility.ts';
import { drawLeastLoaded } from './least-loaded.ts';
import type { RosterGroup } from './roster-group.ts';
import type { DrawStream } from './stream.ts';

/**
 * The greedy of the matching for one object: the first place for a specialist, ties by `below`; inspector ids in roster
 * order, null if a place stays open. `given` counts the objects each inspector of the roster has now (SSJ-DRAW/1, 2.9).
 */
export function newTeam(
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

import type { DrawnObject, DrawResult } from '#domain/draw/result.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DrawnRow } from './attempt-store.ts';

/** A result as rows that other parts of the work can refer to; in a joint draw the departments' teams stand together. */
export function drawnRowsOf(workspace: Workspace, result: DrawResult): DrawnRow[] {
  const teams = teamsOf(result);
  const row =
    (role: 'drawn' | 'reserve') =>
    (object: DrawnObject, place: number): DrawnRow => ({
      role,
      stratum: object.stratum,
      number: object.n,
      objectId: objectIdOf(workspace, object.id),
      team: role === 'drawn' ? (teams[place] ?? []) : [],
    });
  return [...result.drawn.map(row('drawn')), ...result.reserves.map(row('reserve'))];
}

function teamsOf(result: DrawResult): string[][] {
  const teams = result.drawn.map((): string[] => []);
  for (const match of result.match === undefined ? [] : [result.match].flat()) {
    if (!match.ok) continue;
    match.teams.forEach((team, place) => {
      teams[place]?.push(...team);
    });
  }
  return teams;
}

function objectIdOf(workspace: Workspace, code: string): number {
  const found = workspace.objects.byCode(code);
  if (!found) throw new RangeError('Objects of a frozen frame are never removed from the registry.');
  return found.id;
}

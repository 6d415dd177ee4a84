import { type Frame, indexOfObject, objectReader } from '#domain/draw/frame.ts';
import type { DrawnObject, DrawResult } from '#domain/draw/result.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DrawnRow } from './attempt-store.ts';

/** A result as rows that other parts of the work can refer to; in a joint draw the departments' teams stand together. */
export function drawnRowsOf(workspace: Workspace, frame: Frame, result: DrawResult): DrawnRow[] {
  const teams = teamsOf(result);
  const objectAt = objectReader(frame);
  const row =
    (role: 'drawn' | 'reserve') =>
    (object: DrawnObject, place: number): DrawnRow => {
      const registered = registeredObject(workspace, object.id);
      return {
        role,
        stratum: object.stratum,
        number: object.n,
        objectId: registered.id,
        name: objectAt(indexOfObject(frame, object.id)).name,
        address: registered.address,
        station: registered.station,
        team: role === 'drawn' ? (teams[place] ?? []) : [],
      };
    };
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

function registeredObject(workspace: Workspace, code: string) {
  const found = workspace.objects.byCode(code);
  if (!found) throw new RangeError('Objects of a frozen frame are never removed from the registry.');
  return found;
}

import { type Frame, rowAt, stratumPools } from '#domain/draw/frame.ts';
import type { DrawnObject, DrawResult } from '#domain/draw/result.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DrawnRow } from './attempt-store.ts';

/** A result as rows that other parts of the work can refer to; in a joint draw the departments' teams stand together. */
export function drawnRowsOf(workspace: Workspace, frame: Frame, result: DrawResult): DrawnRow[] {
  const { drawn, reserves } = result;
  const teams = teamsOf(result);
  const nameOf = nameReader(frame, result);
  const registry = workspace.objects.byCodes([...drawn, ...reserves].map(({ id }) => id));
  const row =
    (role: 'drawn' | 'reserve') =>
    (object: DrawnObject, place: number): DrawnRow => {
      const registered = registry.get(object.id);
      if (!registered) throw new RangeError('Objects of a frozen frame are never removed from the registry.');
      return {
        role,
        stratum: object.stratum,
        number: object.n,
        objectId: registered.id,
        name: nameOf(object),
        address: registered.address,
        station: registered.station,
        team: role === 'drawn' ? (teams[place] ?? []) : [],
      };
    };
  return [...drawn.map(row('drawn')), ...reserves.map(row('reserve'))];
}

/** Reads names as the frozen list has them, at the places that the result tells. */
function nameReader(frame: Frame, { counts }: DrawResult): (object: DrawnObject) => string {
  const strata = counts.map(({ stratum }) => stratum);
  const pools = new Map(stratumPools(frame, strata).map((pool, place) => [strata[place], pool]));
  const column = frame.columns.indexOf('name');
  return ({ stratum, index }) => rowAt(frame, pools.get(stratum)?.[index] ?? -1)[column] ?? '';
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

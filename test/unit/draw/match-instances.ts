import fc from 'fast-check';
import type { MatchProblem } from '#domain/draw/match-problem.ts';

/** Matchings of all tempers: some without solution, with tight caps, with specialties, with carried loads. */
export function matchProblems(objects: number, inspectors: number): fc.Arbitrary<MatchProblem> {
  const sizes = fc.tuple(fc.integer({ min: 1, max: objects }), fc.integer({ min: 2, max: inspectors }));
  return sizes.chain(([objectCount, inspectorCount]) => {
    const everybody = Array.from({ length: inspectorCount }, (_, place) => place);
    const eligibles = fc.oneof(fc.constant(everybody), fc.subarray(everybody));
    const rights = eligibles.chain(eligible => {
      const specialists = fc.oneof(fc.constant(null), fc.subarray(eligible));
      return fc.record({ eligible: fc.constant(eligible), specialists, size: fc.constantFrom(1, 2, 2, 3) });
    });
    const cap = fc.oneof(fc.nat(objectCount), fc.constant(objectCount));
    return fc
      .record({
        rights: fc.array(rights, { minLength: objectCount, maxLength: objectCount }),
        caps: fc.array(cap, { minLength: inspectorCount, maxLength: inspectorCount }),
        carriedLoads: fc.array(fc.nat(3), { minLength: inspectorCount, maxLength: inspectorCount }),
      })
      .map(({ rights: list, caps, carriedLoads }) => ({
        teamSizes: list.map(({ size }) => size),
        eligible: list.map(({ eligible }) => eligible),
        specialists: list.map(({ specialists }) => specialists),
        caps,
        carriedLoads,
      }));
  });
}

/** All teams an object may have by its rights alone. */
export function possibleTeams(problem: MatchProblem, object: number): number[][] {
  const eligible = problem.eligible[object] ?? [];
  const specialists = problem.specialists[object] ?? null;
  const size = problem.teamSizes[object] ?? 0;
  const teams: number[][] = [];
  for (let mask = 0; mask < 2 ** eligible.length; mask += 1) {
    const team = eligible.filter((_, place) => (mask >> place) & 1);
    if (team.length !== size) continue;
    if (specialists === null || team.some(inspector => specialists.includes(inspector))) teams.push(team);
  }
  return teams;
}

/** The least sum of squared loads over all matchings, found by trying every one; null where there is none. */
export function leastSquares(problem: MatchProblem): number | null {
  const teams = problem.teamSizes.map((_, object) => possibleTeams(problem, object));
  const given = problem.caps.map(() => 0);
  let least: number | null = null;
  const fill = (object: number) => {
    if (object === teams.length) {
      const sum = given.reduce(
        (all, count, inspector) => all + (count + (problem.carriedLoads[inspector] ?? 0)) ** 2,
        0,
      );
      least = least === null ? sum : Math.min(least, sum);
      return;
    }
    for (const team of teams[object] ?? []) {
      if (team.some(inspector => (given[inspector] ?? 0) >= (problem.caps[inspector] ?? 0))) continue;
      for (const inspector of team) given[inspector] = (given[inspector] ?? 0) + 1;
      fill(object + 1);
      for (const inspector of team) given[inspector] = (given[inspector] ?? 0) - 1;
    }
  };
  fill(0);
  return least;
}

/** The most places that can be filled, as a maximum flow: inspectors, then at most size − 1 non-specialists, then objects. */
export function fillablePlaces(problem: MatchProblem): number {
  const capacity = new Map<string, Map<string, number>>();
  const edge = (from: string, to: string, size: number) => {
    for (const [one, other, room] of [[from, to, size] as const, [to, from, 0] as const]) {
      const exits = capacity.get(one) ?? new Map<string, number>();
      exits.set(other, (exits.get(other) ?? 0) + room);
      capacity.set(one, exits);
    }
  };
  problem.caps.forEach((cap, inspector) => {
    edge('source', `inspector ${inspector}`, cap);
  });
  problem.teamSizes.forEach((size, object) => {
    const specialists = problem.specialists[object] ?? null;
    edge(`others ${object}`, `object ${object}`, size - 1);
    edge(`object ${object}`, 'sink', size);
    for (const inspector of problem.eligible[object] ?? []) {
      const direct = specialists === null || specialists.includes(inspector);
      edge(`inspector ${inspector}`, direct ? `object ${object}` : `others ${object}`, 1);
    }
  });
  let flow = 0;
  while (pushOne(capacity, 'source', new Set())) flow += 1;
  return flow;
}

function pushOne(capacity: Map<string, Map<string, number>>, from: string, seen: Set<string>): boolean {
  if (from === 'sink') return true;
  seen.add(from);
  for (const [to, room] of capacity.get(from) ?? []) {
    if (room === 0 || seen.has(to) || !pushOne(capacity, to, seen)) continue;
    capacity.get(from)?.set(to, room - 1);
    capacity.get(to)?.set(from, (capacity.get(to)?.get(from) ?? 0) + 1);
    return true;
  }
  return false;
}

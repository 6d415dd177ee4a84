import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256Hex } from '#domain/draw/digest.ts';
import type { MatchOutcome, MatchProblem } from '#domain/draw/match-problem.ts';
import { matchInspectors } from '#domain/draw/matching.ts';
import { openStream } from '#domain/draw/stream.ts';
import { knownMatchings, matchProblem, protocolAnswers } from './known-answers.ts';
import { fillablePlaces, leastSquares, matchProblems, possibleTeams } from './match-instances.ts';

const seeds = fc.nat().map(number => sha256Hex(`matching ${number}`));
const places = (problem: MatchProblem) => problem.teamSizes.reduce((sum, size) => sum + size, 0);

function match(problem: MatchProblem, seed: string): MatchOutcome {
  return matchInspectors(problem, openStream(seed, 'match'));
}

test('the known example has the known teams, loads, repairs and words', () => {
  const { team, load, ...rest } = protocolAnswers.match.out;
  const outcome = match(matchProblem(protocolAnswers.match.in), protocolAnswers.seed);
  expect(outcome).toEqual({ ok: true, teams: team, loads: load, ...rest });
});

test('its infeasible twin has the known certificate', () => {
  const { in: problem, out } = protocolAnswers.match_infeasible;
  expect(match(matchProblem(problem), protocolAnswers.seed)).toEqual(out);
});

test.each(knownMatchings.map((known, place) => [place + 1, known] as const))(
  'known matching %i comes out the same',
  (_, known) => {
    expect(match(known.problem, known.seed)).toEqual(known.outcome);
  },
);

test('teams are found exactly when a maximum flow can fill every place', () => {
  let infeasible = 0;
  fc.assert(
    fc.property(matchProblems(8, 7), seeds, (problem, seed) => {
      const outcome = match(problem, seed);
      expect(outcome.ok).toBe(fillablePlaces(problem) === places(problem));
      if (!outcome.ok) infeasible += 1;
    }),
    { seed: 37, numRuns: 1500 },
  );
  expect(infeasible).toBeGreaterThan(200);
  expect(infeasible).toBeLessThan(1400);
});

test('every team obeys every rule and every load is what the teams say', () => {
  fc.assert(
    fc.property(matchProblems(8, 7), seeds, (problem, seed) => {
      const outcome = match(problem, seed);
      fc.pre(outcome.ok);
      if (!outcome.ok) return;
      const loads = [...problem.carriedLoads];
      outcome.teams.forEach((team, object) => {
        expect(possibleTeams(problem, object)).toContainEqual(team);
        for (const inspector of team) loads[inspector] = (loads[inspector] ?? 0) + 1;
      });
      expect(outcome.loads).toEqual(loads);
      loads.forEach((load, inspector) => {
        expect(load - (problem.carriedLoads[inspector] ?? 0)).toBeLessThanOrEqual(problem.caps[inspector] ?? 0);
      });
    }),
    { seed: 41, numRuns: 400 },
  );
});

test('the sum of squared loads is the least of all matchings', () => {
  let feasible = 0;
  fc.assert(
    fc.property(matchProblems(4, 5), seeds, (problem, seed) => {
      const outcome = match(problem, seed);
      const squares = outcome.ok ? outcome.loads.reduce((sum, load) => sum + load ** 2, 0) : null;
      expect(squares).toBe(leastSquares(problem));
      if (outcome.ok) feasible += 1;
    }),
    { seed: 43, numRuns: 1500 },
  );
  expect(feasible).toBeGreaterThan(200);
});

test('a certificate is a proof: its objects need more of its inspectors than their caps allow, however the rest is arranged', () => {
  fc.assert(
    fc.property(matchProblems(6, 6), seeds, (problem, seed) => {
      const outcome = match(problem, seed);
      fc.pre(!outcome.ok);
      if (outcome.ok) return;
      const { object, inspectors, objects, capacity, needAtLeast } = outcome.certificate;
      expect(capacity).toBe(inspectors.reduce((sum, inspector) => sum + (problem.caps[inspector] ?? 0), 0));
      expect(needAtLeast).toBeGreaterThan(capacity);
      expect(objects).toContain(object);
      // With all other inspectors unlimited and these of no help, that many places of the objects stay empty.
      const rest: MatchProblem = {
        teamSizes: problem.teamSizes.map((size, place) => (objects.includes(place) ? size : 0)),
        eligible: problem.eligible.map((list, place) => (objects.includes(place) ? list : [])),
        specialists: problem.specialists,
        caps: problem.caps.map((_, place) => (inspectors.includes(place) ? 0 : problem.teamSizes.length)),
        carriedLoads: problem.carriedLoads,
      };
      expect(places(rest) - fillablePlaces(rest)).toBe(needAtLeast);
    }),
    { seed: 47, numRuns: 300 },
  );
});

describe('where everybody may go everywhere', () => {
  const problem: MatchProblem = {
    teamSizes: Array.from({ length: 25 }, () => 2),
    eligible: Array.from({ length: 25 }, () => [0, 1, 2, 3, 4, 5, 6]),
    specialists: Array.from({ length: 25 }, () => null),
    caps: Array.from({ length: 7 }, () => 25),
    carriedLoads: Array.from({ length: 7 }, () => 0),
  };

  test('loads differ by at most one', () => {
    for (let draw = 0; draw < 50; draw += 1) {
      const outcome = match(problem, sha256Hex(`even loads ${draw}`));
      if (!outcome.ok) throw new Error('Everybody may go everywhere.');
      expect(Math.max(...outcome.loads) - Math.min(...outcome.loads)).toBeLessThanOrEqual(1);
    }
  });

  test('inspectors of equal rights go to a given object equally often, within six standard deviations', () => {
    const counts = new Array<number>(7).fill(0);
    const draws = 1500;
    for (let draw = 0; draw < draws; draw += 1) {
      const outcome = match(problem, sha256Hex(`equal chances ${draw}`));
      if (!outcome.ok) throw new Error('Everybody may go everywhere.');
      for (const inspector of outcome.teams[0] ?? []) counts[inspector] = (counts[inspector] ?? 0) + 1;
    }
    const share = 2 / 7;
    for (const count of counts)
      expect(Math.abs(count - draws * share)).toBeLessThan(6 * Math.sqrt(draws * share * (1 - share)));
  });
});

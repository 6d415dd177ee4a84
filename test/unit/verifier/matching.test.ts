import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MatchingCertificate, MatchingInput } from '../../../resources/draw-protocol/verify-bundle.mjs';
import { matchInspectors, openStream, sha256 } from '../../../resources/draw-protocol/verify-bundle.mjs';

/** Up to four objects and four inspectors: small enough to try every assignment there is. */
const smallInputs: fc.Arbitrary<MatchingInput> = fc
  .record({ objects: fc.integer({ min: 0, max: 4 }), inspectors: fc.integer({ min: 1, max: 4 }) })
  .chain(({ objects, inspectors }) => {
    const everyone = Array.from({ length: inspectors }, (_, i) => i);
    const perObject = <T>(arbitrary: fc.Arbitrary<T>) =>
      fc.array(arbitrary, { minLength: objects, maxLength: objects });
    const perInspector = (max: number) =>
      fc.array(fc.integer({ min: 0, max }), { minLength: inspectors, maxLength: inspectors });
    const some = fc.subarray(everyone, { minLength: Math.min(1, inspectors - 1) });
    return fc
      .record({
        teamSize: perObject(fc.integer({ min: 1, max: 3 })),
        eligible: perObject(some),
        marks: perObject(fc.option(fc.subarray(everyone))),
        cap: perInspector(3),
        carried: perInspector(2),
      })
      .map(({ marks, ...rest }) => {
        const specialists = marks.map(
          (marked, o) => marked && (rest.eligible[o] ?? []).filter(i => marked.includes(i)),
        );
        return { ...rest, specialists };
      });
  });

function subsets(items: readonly number[]): number[][] {
  const [first, ...others] = items;
  if (first === undefined) return [[]];
  return subsets(others).flatMap(subset => [subset, [first, ...subset]]);
}

const needsSpecialist = (input: MatchingInput, object: number) => input.specialists[object] ?? null;

/** Every team an object may have, caps aside. */
function teamsFor(input: MatchingInput, object: number): number[][] {
  const special = needsSpecialist(input, object);
  return subsets(input.eligible[object] ?? []).filter(
    team => team.length === input.teamSize[object] && (special === null || team.some(i => special.includes(i))),
  );
}

/** The least Σ load² over all assignments within the caps, or null when there is none. */
function leastSquares(input: MatchingInput, object = 0, taken: number[] = input.cap.map(() => 0)): number | null {
  if (taken.some((number, i) => number > (input.cap[i] ?? 0))) return null;
  if (object === input.teamSize.length)
    return taken.reduce((total, number, i) => total + (number + (input.carried[i] ?? 0)) ** 2, 0);
  const totals = teamsFor(input, object)
    .map(team =>
      leastSquares(
        input,
        object + 1,
        taken.map((n, i) => n + Number(team.includes(i))),
      ),
    )
    .filter(total => total !== null);
  return totals.length === 0 ? null : Math.min(...totals);
}

/** The fewest of `inside` that a team of the object can do with, counted by trying all outsiders. */
function leastFrom(input: MatchingInput, object: number, inside: readonly number[]): number {
  const special = needsSpecialist(input, object);
  const size = input.teamSize[object] ?? 0;
  const usable = subsets((input.eligible[object] ?? []).filter(i => !inside.includes(i))).filter(
    team => team.length <= size && (special === null || team.filter(i => !special.includes(i)).length < size),
  );
  return size - Math.max(...usable.map(team => team.length));
}

function expectProof(input: MatchingInput, certificate: MatchingCertificate): void {
  const { inspectors, objects, capacity, needAtLeast, object } = certificate;
  expect(objects).toContain(object);
  expect(capacity).toBe(inspectors.reduce((total, i) => total + (input.cap[i] ?? 0), 0));
  expect(needAtLeast).toBe(objects.reduce((total, o) => total + leastFrom(input, o, inspectors), 0));
  expect(needAtLeast).toBeGreaterThan(capacity);
}

test('a matching is found exactly when one exists, and its loads are as equal as they can be', () => {
  let [possible, impossible] = [0, 0];
  const isExact = fc.property(smallInputs, fc.nat(), (input, nonce) => {
    const outcome = matchInspectors(input, openStream(sha256(String(nonce)), 'match').below);
    const best = leastSquares(input);
    expect(outcome.ok).toBe(best !== null);
    if (!outcome.ok) {
      impossible++;
      return expectProof(input, outcome.certificate);
    }
    possible++;
    for (const [object, team] of outcome.team.entries()) expect(teamsFor(input, object)).toContainEqual(team);
    expect(outcome.load.reduce((total, load) => total + load ** 2, 0)).toBe(best);
  });
  fc.assert(isExact, { seed: 7, numRuns: 1500 });
  expect(Math.min(possible, impossible)).toBeGreaterThan(200);
});

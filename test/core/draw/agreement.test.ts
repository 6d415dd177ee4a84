import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publicBundle } from '#domain/draw/bundle.ts';
import { planProblems } from '#domain/draw/plan-check.ts';
import { verifyBundle } from '../../../resources/draw-protocol/verify-bundle.mjs';
import { mutationsOf } from '../../unit/verifier/mutation.ts';
import { drawnBundle } from '../support/drawn-bundle.ts';
import { randomDraws } from '../support/random-draws.ts';

/** As an outsider gets it: through a file. */
const received = <Bundle>(bundle: Bundle): Bundle => JSON.parse(JSON.stringify(bundle)) as Bundle;

const failures = (bundle: unknown) =>
  verifyBundle(bundle)
    .checks.filter(({ state }) => state === 'fail')
    .map(({ id, detail }) => `${id}: ${detail}`);

const skipped = (bundle: unknown) => verifyBundle(bundle).checks.filter(({ state }) => state === 'skipped');

test("the side that draws and the outsiders' verifier agree on a thousand different draws", () => {
  const seen = { objectsOnly: 0, single: 0, joint: 0, infeasible: 0, total: 0, counted: 0, redrawn: 0, empty: 0 };
  const agrees = fc.property(randomDraws, draw => {
    expect(planProblems(draw.plan)).toEqual([]);
    const bundle = drawnBundle(draw);
    expect(failures(received(bundle))).toEqual([]);
    expect(skipped(received(bundle))).toEqual([]);
    if (!draw.plan.roster && !draw.plan.departments) seen.objectsOnly += 1;
    if (draw.plan.roster) seen.single += 1;
    if (draw.plan.departments) seen.joint += 1;
    const matches = bundle.attempts.flatMap(({ match }) => (match === undefined ? [] : [match].flat()));
    if (matches.some(match => !match.ok)) seen.infeasible += 1;
    if (draw.plan.rounding === 'total') seen.total += 1;
    if (draw.plan.strata.some(stratum => 'count' in stratum)) seen.counted += 1;
    if (draw.attempts.length > 1) seen.redrawn += 1;
    if (draw.frame.rows.length === 0) seen.empty += 1;
  });
  fc.assert(agrees, { seed: 7, numRuns: 1000 });
  const { empty, ...usual } = seen;
  expect(Math.min(...Object.values(usual))).toBeGreaterThan(100);
  expect(empty).toBeGreaterThan(5);
});

test('they agree on what may be published without the list, as far as it can be checked', () => {
  const agrees = fc.property(randomDraws, draw => {
    const open = publicBundle(drawnBundle(draw));
    expect(JSON.stringify(open)).not.toContain('户0');
    expect(failures(received(open))).toEqual([]);
    expect(skipped(received(open)).length).toBeGreaterThan(0);
  });
  fc.assert(agrees, { seed: 8, numRuns: 50 });
});

test('the verifier rejects every one of two hundred forged draws', () => {
  const forged = fc.tuple(randomDraws, fc.nat());
  const isRejected = fc.property(forged, ([draw, choice]) => {
    const bundle = received(drawnBundle(draw)) as unknown as Record<string, unknown>;
    const parts = ['plan', 'planDigest', 'frameDigest', 'frameText', 'attempts', 'ledger', 'ledgerHead'];
    const mutations = parts.flatMap(part => mutationsOf(bundle, part));
    const mutation = mutations[choice % mutations.length];
    mutation?.apply();
    expect({ change: mutation?.name, ok: verifyBundle(bundle).ok }).toEqual({ change: mutation?.name, ok: false });
  });
  fc.assert(isRejected, { seed: 9, numRuns: 200 });
});

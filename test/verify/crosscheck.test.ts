import { expect, test } from 'vitest';
import { canonicalJson } from '#domain/draw/canonical-json.ts';
import type { ReplacementData } from '#domain/draw/ledger-entry.ts';
import { verifyBundle } from '../../resources/draw-protocol/verify-bundle.mjs';
import { say } from '../../scripts/say.ts';
import { chanceFrom } from './support/chance.ts';
import { asBytes, loadPageVerifier, type VerifierReport } from './support/page-verifier.ts';
import { type ProductDraw, randomDraw } from './support/product-bundle.ts';
import { noPython, python, reportsOfPython } from './support/python-verifier.ts';

const page = loadPageVerifier();
/** 1,000 in every run; VERIFY_DRAWS=10000 for the full proof. */
const wanted = Number(process.env.VERIFY_DRAWS ?? 1000);
const portion = 250;

/** What the verifier computed for each attempt, as bytes to compare. */
function computed({ recomputed }: VerifierReport): string[] {
  return (recomputed ?? []).map(({ commit, seed, counts, drawn, reserves, match }) =>
    canonicalJson(
      match === undefined
        ? { commit, seed, counts, drawn, reserves }
        : { commit, seed, counts, drawn, reserves, match },
    ),
  );
}

/** What the product computed. */
const expected = ({ bundle, results }: ProductDraw): string[] =>
  results.map((result, place) => {
    const { commit, seed } = bundle.attempts[place] as { commit: string; seed: string };
    return canonicalJson({ commit, seed, ...result });
  });

test(`${wanted} random draws: product, verify.html, verify.py and verify-bundle.mjs agree byte for byte`, {
  timeout: 1_800_000,
}, async () => {
  const chance = chanceFrom(20_261_121);
  const seen = {
    matched: 0,
    infeasible: 0,
    joint: 0,
    objectsOnly: 0,
    cancelled: 0,
    replaced: 0,
    added: 0,
    absent: 0,
    teamsAgain: 0,
    drawn: 0,
  };
  for (let from = 0; from < wanted; from += portion) {
    const length = Math.min(portion, wanted - from);
    const draws = Array.from({ length }, (_, place) => randomDraw(chance, from + place));
    const texts = draws.map(({ bundle }) => JSON.stringify(bundle));
    const byPython = python === null ? null : reportsOfPython(texts);
    for (const [place, draw] of draws.entries()) {
      const report = await page.verify({ bytes: asBytes(texts[place]) });
      expect(report.steps.filter(({ state }) => state !== 'pass')).toEqual([]);
      expect(report.verdict).toBe('pass');
      expect(computed(report)).toEqual(expected(draw));
      const own = verifyBundle(JSON.parse(texts[place] ?? ''));
      expect(own.checks.filter(({ state }) => state !== 'pass')).toEqual([]);
      if (byPython) {
        expect(byPython[place]?.steps).toEqual(report.steps);
        expect(computed(byPython[place] as VerifierReport)).toEqual(expected(draw));
      }
      count(seen, draw);
    }
  }
  say(`${wanted} draws: ${JSON.stringify(seen)}${python === null ? ` ${noPython}` : ''}`);
  for (const [kind, number] of Object.entries(seen))
    expect(number, `no draw was of the kind ${kind}`).toBeGreaterThan(0);
});

function count(seen: Record<string, number>, { bundle, results }: ProductDraw): void {
  const add = (kind: string, number: number) => {
    seen[kind] = (seen[kind] ?? 0) + number;
  };
  for (const { match, drawn } of results) {
    const matches = match === undefined ? [] : 'ok' in match ? [match] : match;
    add('matched', matches.filter(({ ok }) => ok).length);
    add('infeasible', matches.filter(({ ok }) => !ok).length);
    add('drawn', drawn.length);
  }
  add('joint', bundle.plan.departments ? 1 : 0);
  add('objectsOnly', results[0]?.match === undefined ? 1 : 0);
  add('cancelled', bundle.ledger.filter(({ type }) => type === 'cancel').length);
  const changes = bundle.ledger.flatMap(({ type, data }) => (type === 'replace' ? [data as ReplacementData] : []));
  add('replaced', changes.filter(data => !('object' in data) && data.out !== null).length);
  add('added', changes.filter(data => data.out === null).length);
  add('absent', changes.filter(data => 'object' in data).length);
  add('teamsAgain', bundle.plans?.length ?? 0);
}

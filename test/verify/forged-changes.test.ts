import { expect, test } from 'vitest';
import type { LedgerEntry } from '#domain/draw/ledger-entry.ts';
import { verifyBundle } from '../../resources/draw-protocol/verify-bundle.mjs';
import { chanceFrom } from './support/chance.ts';
import { mutationsOf } from './support/mutations.ts';
import { asBytes, loadPageVerifier } from './support/page-verifier.ts';
import { type ProductDraw, randomDraw } from './support/product-bundle.ts';
import { python, reportsOfPython } from './support/python-verifier.ts';
import { resealed } from './support/resealed.ts';

const page = loadPageVerifier();

/** Words that nobody can recompute. */
const free = [
  /^(reason|rule) changed$/,
  /^approvedBy(\.\d)? changed$/,
  // Who else could not go is what two people vouch for.
  /^unavailable\.\d (changed|taken away)$/,
];

/** Earlier records of substitutions say neither who agreed nor where the object stands. */
const spared = /^(approvedBy|teams|stratum|n|index) taken away$/;

/** Every field of every change after the draw, forged with a chain that holds. */
function forgeries({ bundle }: ProductDraw): { name: string; bundle: unknown }[] {
  return bundle.ledger.flatMap((entry, place) => {
    if (entry.type !== 'replace') return [];
    const full = 'object' in entry.data || entry.data.out === null;
    return mutationsOf(entry.data)
      .filter(({ name }) => !free.some(one => one.test(name)) && (full || !spared.test(name)))
      .map(({ name, bundle: data }) => {
        const ledger = bundle.ledger.map((one, at) => (at === place ? ({ ...one, data } as LedgerEntry) : one));
        return { name: `${place} ${name}`, bundle: resealed(bundle, ledger) };
      });
  });
}

const isFull = ({ bundle, results }: ProductDraw) => {
  const changes = bundle.ledger.flatMap(({ type, data }) => (type === 'replace' ? [data] : []));
  const kinds = changes.map(data =>
    'object' in data ? 'absence' : 'teams' in data && data.out === null ? 'added' : 'out',
  );
  return new Set(kinds).size === 3 && (results[0]?.drawn.length ?? 0) > 3;
};

function drawLike(): ProductDraw {
  const chance = chanceFrom(11);
  for (let number = 0; number < 5000; number++) {
    const draw = randomDraw(chance, number, 14);
    if (isFull(draw)) return draw;
  }
  throw new Error('No such draw.');
}

test('what came in after the draw cannot be forged, even by whoever writes the whole chain anew', {
  timeout: 300_000,
}, async () => {
  const forged = forgeries(drawLike());
  expect(forged.length).toBeGreaterThan(60);
  const texts = forged.map(({ bundle }) => JSON.stringify(bundle));
  const byPython = python === null ? null : reportsOfPython(texts);
  const missed: string[] = [];
  for (const [place, { name }] of forged.entries()) {
    const report = await page.verify({ bytes: asBytes(texts[place]) });
    if (report.verdict !== 'fail') missed.push(`verify.html: ${name}`);
    if (byPython && byPython[place]?.verdict !== 'fail') missed.push(`verify.py: ${name}`);
    if (byPython) expect(byPython[place]?.steps, name).toEqual(report.steps);
    if (verifyBundle(JSON.parse(texts[place] ?? '')).ok) missed.push(`verify-bundle.mjs: ${name}`);
  }
  expect(missed).toEqual([]);
});

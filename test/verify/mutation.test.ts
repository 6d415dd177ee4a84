import { describe, expect, test } from 'vitest';
import type { ReplacementData } from '#domain/draw/ledger-entry.ts';
import { chanceFrom } from './support/chance.ts';
import { mutationsOf } from './support/mutations.ts';
import { asBytes, loadPageVerifier, type VerifierReport } from './support/page-verifier.ts';
import { type ProductDraw, randomDraw } from './support/product-bundle.ts';
import { python, reportsOfPython } from './support/python-verifier.ts';

const page = loadPageVerifier();

/** The first random draws, not too large, that show what is asked for. */
function drawLike(wanted: (draw: ProductDraw) => boolean): unknown {
  const chance = chanceFrom(7);
  for (let number = 0; number < 5000; number++) {
    const draw = randomDraw(chance, number, 9);
    if (wanted(draw)) return draw.bundle;
  }
  throw new Error('No such draw.');
}

const has = ({ bundle }: ProductDraw, type: string) => bundle.ledger.some(entry => entry.type === type);
const matchOf = ({ results }: ProductDraw) => results[0]?.match;

/** A substitute, an additional object and an inspector in the place of another, recorded in full. */
function everyChange({ bundle }: ProductDraw): boolean {
  const changes = bundle.ledger.flatMap(({ type, data }) => (type === 'replace' ? [data as ReplacementData] : []));
  const isEntry = (data: ReplacementData) => !('object' in data) && data.teams !== undefined;
  return (
    changes.some(data => isEntry(data) && data.out !== null) &&
    changes.some(data => isEntry(data) && data.out === null) &&
    changes.some(data => 'object' in data)
  );
}

/** In signs; each field of a bundle is changed in four ways. */
const sizeOf = ({ bundle }: ProductDraw) => JSON.stringify(bundle).length;

const kinds: readonly [string, (draw: ProductDraw) => boolean][] = [
  ['with inspectors and a replacement', draw => 'ok' in (matchOf(draw) ?? {}) && has(draw, 'replace')],
  ['cancelled once', draw => has(draw, 'cancel') && (draw.results[0]?.drawn.length ?? 0) > 2],
  ['of several departments', draw => Array.isArray(matchOf(draw)) && (draw.results[0]?.drawn.length ?? 0) > 2],
  ['that could not be matched', draw => JSON.stringify(matchOf(draw) ?? '').includes('"certificate"')],
  ['changed afterwards in every way', draw => everyChange(draw) && sizeOf(draw) < 9500],
  [
    'whose teams were drawn again',
    draw => draw.bundle.plans !== undefined && has(draw, 'replace') && sizeOf(draw) < 9500,
  ],
  ['linked to the draw before', draw => draw.bundle.ledgerStart !== undefined && draw.results[0]?.match === undefined],
];

/** Null where nothing but absence is allowed to be told from null (protocol.md, section 3, "Absent"). */
function harmless(name: string, bundle: Record<string, unknown>): boolean {
  return (
    name === 'frameText taken away' || name === 'frameText null' || (name === 'ledgerStart null' && !bundle.ledgerStart)
  );
}

/** The report without what may differ in words: where exactly a broken file stops to be readable. */
const comparable = ({ fatal, verdict, kind, steps }: VerifierReport) => ({ fatal: fatal?.code, verdict, kind, steps });

describe.each(kinds)('a draw %s', (_kind, wanted) => {
  const bundle = drawLike(wanted) as Record<string, unknown>;
  const mutations = mutationsOf(bundle);
  const texts = mutations.map(mutation => JSON.stringify(mutation.bundle));

  test('every single field that is changed is noticed, and without its frame it is not wholly checked', {
    timeout: 300_000,
  }, async () => {
    expect((await page.verify({ bytes: asBytes(bundle) })).verdict).toBe('pass');
    const missed: string[] = [];
    for (const [place, { name }] of mutations.entries()) {
      const { fatal, verdict } = await page.verify({ bytes: asBytes(texts[place]) });
      const noticed = fatal !== null || verdict === 'fail' || (harmless(name, bundle) && verdict === 'part');
      if (!noticed) missed.push(name);
    }
    expect(missed).toEqual([]);
    expect(mutations.length).toBeGreaterThan(200);
  });

  test.skipIf(python === null)(
    'verify.py says of each the same as verify.html, step by step',
    { timeout: 300_000 },
    async () => {
      const reports = reportsOfPython(texts);
      for (const [place, { name }] of mutations.entries()) {
        const report = await page.verify({ bytes: asBytes(texts[place]) });
        expect(comparable(reports[place] as VerifierReport), name).toEqual(comparable(report));
      }
    },
  );
});

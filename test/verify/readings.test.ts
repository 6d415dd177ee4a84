import { expect, test } from 'vitest';
import { SEEDRANDOM_VERSION } from '#domain/draw/generator.ts';
import { type DrawPlan, PROTOCOL } from '#domain/draw/plan.ts';
import { DISCARDED_WORDS } from '#domain/draw/stream.ts';
import { verifyBundle } from '../../resources/draw-protocol/verify-bundle.mjs';
import { asBytes, loadPageVerifier } from './support/page-verifier.ts';
import { holdDraw } from './support/product-bundle.ts';
import { python, reportsOfPython } from './support/python-verifier.ts';
import type { Row } from './support/random-plan.ts';

const page = loadPageVerifier();

const plan: DrawPlan = {
  protocol: PROTOCOL,
  drawId: 'HZ-2026-001',
  strata: [
    { code: 'A', name: '甲类', bp: 5000 },
    { code: 'B', name: '乙类', bp: 10_000 },
  ],
  rounding: 'ceil',
  total: null,
  reserve: 1,
  witnesses: 3,
  baseQual: '执法证',
  specialty: [],
  avoidSameUnit: false,
  teamSize: 2,
  roster: ['1', '2', '3'].map(id => ({
    ...{ id, name: `检查员${id}`, unit: '', quals: ['执法证'] },
    ...{ cap: 9, load0: 0, recuse: [] },
  })),
  seedrandom: SEEDRANDOM_VERSION,
  discard: DISCARDED_WORDS,
};

async function verdicts(bundle: unknown): Promise<unknown[]> {
  const report = await page.verify({ bytes: asBytes(bundle) });
  const own = verifyBundle(JSON.parse(JSON.stringify(bundle)));
  const byPython = python === null ? [] : reportsOfPython([JSON.stringify(bundle)]).map(({ verdict }) => verdict);
  return [report.verdict, own.ok ? 'pass' : 'fail', ...byPython];
}

const row = (id: string, stratum: string): Row => [id, stratum, '商店', '', ''];

test.each<[string, Row[], number]>([
  ['without any row', [], 0],
  ['of one row', [row('1', 'A')], 1],
  ['in which a class has nobody', ['1', '2', '3'].map(id => row(id, 'B')), 3],
  ['of which everybody is drawn', ['1', '2'].map(id => row(id, 'B')), 2],
])('a list %s is drawn from, and all verifiers agree', async (_which, rows, drawn) => {
  const { bundle, results } = holdDraw(plan, rows, { attempts: 1, replaced: 0 });
  expect(results[0]?.drawn).toHaveLength(drawn);
  expect(new Set(await verdicts(bundle))).toEqual(new Set(['pass']));
});

test('where everybody is recused the certificate says so, and all verifiers accept it as a proof', async () => {
  const recused = { ...plan, roster: plan.roster?.map(person => ({ ...person, recuse: ['1', '2'] })) ?? [] };
  const { bundle, results } = holdDraw(recused, [row('1', 'B'), row('2', 'B')], { attempts: 1, replaced: 0 });
  expect(results[0]?.match).toMatchObject({ ok: false, certificate: { capacity: 0 } });
  expect(new Set(await verdicts(bundle))).toEqual(new Set(['pass']));
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyBundle } from '../../resources/draw-protocol/verify-bundle.mjs';
import { projectRoot } from '../../scripts/project-root.ts';
import { loadPageVerifier } from './support/page-verifier.ts';
import { python, reportsOfPython, runPython } from './support/python-verifier.ts';

const page = loadPageVerifier();
const kit = join(projectRoot, 'resources/draw-protocol');
const read = (name: string) => JSON.parse(readFileSync(join(kit, name), 'utf8'));
const vectors = read('vectors-protocol.json');
const generators = read('vectors.json');
const exampleText = readFileSync(join(kit, 'example-bundle.json'), 'utf8');

test('the generator gives the words of every seed that a draw could have', () => {
  const seeds = generators.vectors.filter(({ seed }: { seed: string }) => /^[0-9a-f]{64}$/.test(seed));
  expect(seeds.length).toBeGreaterThan(2);
  for (const { seed, uint32 } of seeds) {
    const generator = new page.Arc4(seed);
    expect(uint32.map(() => generator.u32())).toEqual(uint32);
  }
});

test('streams, whole numbers and samples are the known ones', () => {
  const { seed } = vectors;
  expect(page.streamKey(seed, 'object/A')).toBe(vectors.streamKey_objectA);
  const words = page.openStream(seed, 'object/A');
  expect(vectors.objectA_first10_u32.map(() => words.u32())).toEqual(vectors.objectA_first10_u32);
  const rejecting = page.openStream(seed, 'object/A');
  expect(vectors.objectA_below_3x2p30.map(() => rejecting.below(3 * 2 ** 30))).toEqual(vectors.objectA_below_3x2p30);
  expect(rejecting.words).toBe(vectors.objectA_below_words);
  const sample = page.sample(page.openStream(seed, 'object/A'), 1_000_000, 5000);
  expect(sample.slice(0, 12)).toEqual(vectors.objectA_sample_12_of_1000000);
  expect(page.H(sample.join(','))).toBe(vectors.objectA_sample_5000_of_1000000_sha256);
  expect(page.sample(page.openStream(seed, 'object/B'), 10, 10)).toEqual(vectors.objectB_sample_10_of_10);
});

test('counts are the known ones', () => {
  const { allocate_total: total, allocate_ceil: ceil } = vectors;
  const sizes = (strata: { N: number }[]) => strata.map(({ N }) => N);
  const totalPlan = { strata: total.in.strata, rounding: 'total', total: total.in.total };
  expect(page.countsPerClass(totalPlan, sizes(total.in.strata))).toEqual(total.out);
  expect(page.countsPerClass({ strata: ceil.in, rounding: 'ceil' }, sizes(ceil.in))).toEqual(ceil.out);
});

test.each(['match', 'match_infeasible'])('the matching %s is the known one', name => {
  const { in: problem, out } = vectors[name];
  const bytes = (list: number[] | null) =>
    list && Uint8Array.from({ length: problem.I }, (_, inspector) => Number(list.includes(inspector)));
  const given = { ...problem, elig: problem.elig.map(bytes), spec: problem.spec.map(bytes) };
  const answer = page.match(given, page.openStream(vectors.seed, 'match'));
  if (!out.ok) expect(answer).toEqual(out);
  else {
    const { team, load: _load, ...rest } = out;
    expect(answer).toEqual({ teams: team, ...rest });
  }
});

test('canonical JSON, the frame and SHA-256 in pieces are the known ones', () => {
  expect(page.canonical(JSON.parse(vectors.cjson.text), '')).toBe(vectors.cjson.text);
  expect(page.H(vectors.cjson.text)).toBe(vectors.cjson.sha256);
  expect(page.H(vectors.frame.text)).toBe(vectors.frame.sha256);
  const text = 'a'.repeat(1_000_000);
  expect(page.H(text)).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0');
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 128]) {
    const bytes = new TextEncoder().encode('x'.repeat(length));
    const pieces = new page.Sha256();
    for (const byte of bytes) pieces.update(Uint8Array.of(byte));
    expect((pieces as unknown as { hex(): string }).hex()).toBe(page.H('x'.repeat(length)));
  }
});

test('the example bundle passes every step in the page', async () => {
  const report = await page.verify({ bytes: new TextEncoder().encode(exampleText), head: '1745 696E 5fea 8190' });
  expect(report.steps.filter(({ state }) => state !== 'pass')).toEqual([]);
  expect(report.steps.length).toBeGreaterThan(30);
  expect(page.selfTest()).toBe(true);
});

test.skipIf(python === null)('and in verify.py, which ends with 0', () => {
  const [report] = reportsOfPython([JSON.stringify(JSON.parse(exampleText))]);
  expect(report?.steps.filter(({ state }) => state !== 'pass')).toEqual([]);
  const { status, stdout } = runPython(join(kit, 'example-bundle.json'), '1745696e5fea8190');
  expect(status).toBe(0);
  expect(stdout).toContain('结论：全部相符');
});

test.skipIf(python === null)('the example of changes after the draw is whole in every verifier', async () => {
  const path = join(kit, 'example-changes.json');
  const bytes = readFileSync(path);
  const report = await page.verify({ bytes });
  expect(report.verdict).toBe('pass');
  expect(report.steps.map(({ id }) => id)).toEqual(expect.arrayContaining(['replace', 'absence', 'teams-after']));
  expect(verifyBundle(read('example-changes.json')).checks.filter(({ state }) => state !== 'pass')).toEqual([]);
  expect(reportsOfPython([JSON.stringify(read('example-changes.json'))])[0]?.steps).toEqual(report.steps);
});

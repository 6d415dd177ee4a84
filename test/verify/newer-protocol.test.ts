import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyBundle } from '../../resources/draw-protocol/verify-bundle.mjs';
import { projectRoot } from '../../scripts/project-root.ts';
import { temporaryFolder } from '../core/support/running-core.ts';
import { asBytes, loadPageVerifier } from './support/page-verifier.ts';
import { python, runPython } from './support/python-verifier.ts';

const page = loadPageVerifier();
const bundle = JSON.parse(readFileSync(join(projectRoot, 'resources/draw-protocol/example-bundle.json'), 'utf8'));

test.each<[string, object, number]>([
  ['whose format is newer', { ...bundle, format: 'ssj-draw-bundle/2' }, 2],
  ['whose plan follows a newer protocol', { ...bundle, plan: { ...bundle.plan, protocol: 'SSJ-DRAW/2' } }, 1],
])('a bundle %s is checked by nobody as if it were of this one', async (_what, newer, status) => {
  expect(verifyBundle(newer).ok).toBe(false);
  const report = await page.verify({ bytes: asBytes(newer) });
  expect(report.fatal !== null || report.verdict === 'fail').toBe(true);
  if (python === null) return;
  const path = join(temporaryFolder(), 'newer.json');
  writeFileSync(path, JSON.stringify(newer));
  expect(runPython(path).status).toBe(status);
});

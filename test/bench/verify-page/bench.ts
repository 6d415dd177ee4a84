import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/find-chromium.ts';
import { projectRoot } from '../../../scripts/project-root.ts';
import { findPython } from '../../verify/support/python-verifier.ts';
import { preparePart } from '../measuring/part.ts';
import { handOver, type Measurement } from '../measuring/report.ts';
import { temporaryFolder } from '../measuring/temporary-folder.ts';
import { duration, mebibytes, times } from '../measuring/words.ts';
import type { LargeBundle } from './large-bundle.ts';

const most = 10_000;
const rounds = 3;
const size = { rows: 1_000_000, drawn: 5000, inspectors: 300 };
const verifiers = join(projectRoot, 'resources/verify');

const path = join(temporaryFolder(), 'sealed.json');
const make = await preparePart<LargeBundle, number>(import.meta.dirname, 'large-bundle');
const { answer: length } = await make({ path, ...size });

/** Opens the page from the disk, chooses the file and waits for the verdict. */
async function inChromium(executablePath: string): Promise<number> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(verifiers, 'verify.html')).href);
    const started = performance.now();
    await page.setInputFiles('#file', path);
    const verdict = page.locator('#verdict');
    await verdict.waitFor({ timeout: 120_000 });
    const taken = performance.now() - started;
    const said = await verdict.innerText();
    if (!said.includes('全部相符')) throw new Error(said);
    return taken;
  } finally {
    await browser.close();
  }
}

function inPython(command: string): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(command, [join(verifiers, 'verify.py'), path], { maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`verify.py ended with ${status}: ${stderr}`);
  return performance.now() - started;
}

function hashing(): number {
  const bytes = readFileSync(path);
  const started = performance.now();
  createHash('sha256').update(bytes).digest('hex');
  return performance.now() - started;
}

async function best(work: () => Promise<number> | number): Promise<number> {
  let found = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) found = Math.min(found, await work());
  return found;
}

const bare = await best(hashing);
const browser = findChromium();
const python = findPython();
const measurements: Measurement[] = [];
const measure = (what: string, taken: number, aim: number | null) => {
  const reference = `${duration(bare)} (SHA-256 of the same ${mebibytes(length)} by node:crypto)`;
  const met = aim === null ? null : taken <= aim;
  const aims = aim === null ? '' : `≤ ${duration(aim)}`;
  measurements.push({ what, ours: duration(taken), reference, ratio: times(taken / bare), aim: aims, met });
};
if (browser !== null)
  measure('verify.html in Chromium, from the file to the verdict', await best(() => inChromium(browser)), most);
if (python !== null) measure('verify.py, start included', await best(() => inPython(python)), null);

handOver({
  title: 'Checking the sealed evidence of 5,000 out of 1,000,000 objects with 300 inspectors',
  measurements,
  notes: [
    ...(browser === null ? ['No Chromium was found; the page was NOT measured.'] : []),
    ...(python === null ? ['No Python was found; verify.py was NOT measured.'] : []),
  ],
});

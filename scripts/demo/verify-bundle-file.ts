import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

export interface Verification {
  readonly ok: boolean;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Runs the outsiders' verifier on a bundle in a process of its own: it shares nothing with the side that drew. */
export function verifyBundleFile(path: string): Verification {
  const verifier = join(projectRoot, 'resources', 'draw-protocol', 'verify-bundle.mjs');
  const run = spawnSync(process.execPath, [verifier, path, '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const report = JSON.parse(run.stdout) as { ok: boolean; checks: { state: string }[] };
  const count = (state: string) => report.checks.filter(check => check.state === state).length;
  return { ok: report.ok && run.status === 0, passed: count('pass'), failed: count('fail'), skipped: count('skipped') };
}

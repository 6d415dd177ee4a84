import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type VerifierReport, verifyFolder } from './page-verifier.ts';

const program = join(verifyFolder, 'verify.py');

/** The command that starts a Python of version 3.8 or newer; null where there is none. */
export function findPython(): string | null {
  const question = 'import sys; sys.exit(sys.version_info < (3, 8))';
  return ['python3', 'python'].find(name => spawnSync(name, ['-c', question]).status === 0) ?? null;
}

export const python = findPython();

/** What is said where the tests of verify.py cannot be run. */
export const noPython =
  'verify.py was NOT tested: no Python 3.8 or newer was found. 没有找到 Python，verify.py 未测试。';

/** Runs verify.py with arguments. */
export function runPython(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  if (python === null) throw new Error(noPython);
  return spawnSync(python, [program, ...words], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
}

/** The reports of verify.py on many bundles, in one process. */
export function reportsOfPython(bundles: readonly string[]): VerifierReport[] {
  if (python === null) throw new Error(noPython);
  const input = `${bundles.join('\n')}\n`;
  const environment = { ...process.env, PYTHONIOENCODING: 'utf-8' };
  const answer = spawnSync(python, [program, '--batch', '-'], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: environment,
  });
  if (answer.status !== 0) throw new Error(`verify.py ended with ${answer.status}: ${answer.stderr}`);
  return answer.stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as VerifierReport);
}

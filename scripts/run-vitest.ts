import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';
import { runProgram } from './run-program.ts';
import type { Outcome } from './test-outcome.ts';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Files that failed as a whole, before any of their tests could. */
function brokenFiles({ testResults }: Report): number {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every(each => each.status !== 'failed'),
  );
  return broken.length;
}

function outcomeOf(report: Report | null, code: number): Outcome {
  const passed = report?.numPassedTests ?? 0;
  const skipped = report ? report.numPendingTests + report.numTodoTests : 0;
  const counted = report ? report.numFailedTests + brokenFiles(report) : 0;
  // A run that failed has at least one failure, even when its report knows of none.
  const failed = code === 0 ? counted : Math.max(1, counted);
  return { state: failed === 0 ? 'passed' : 'failed', passed, failed, skipped };
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

interface VitestRun {
  /** What stands after `vitest run`. */
  readonly arguments: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  /** A program that starts the tests in its turn, such as xvfb-run, with its arguments. */
  readonly inside?: readonly string[];
}

/** Runs Vitest, shows what it says, and counts the tests in its report. */
export async function runVitest({ arguments: rest, environment = {}, inside = [] }: VitestRun): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'mingchou-tests-'));
  const file = join(folder, 'report.json');
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const command = [...inside, process.execPath, vitest, 'run', ...reporters, ...rest];
  try {
    const child = spawn(command[0] ?? process.execPath, command.slice(1), {
      cwd: projectRoot,
      env: { ...process.env, ...environment },
      stdio: 'inherit',
    });
    const code = await runProgram(child);
    return outcomeOf(readReport(file), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

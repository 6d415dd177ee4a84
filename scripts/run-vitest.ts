import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { projectRoot } from './project-root.ts';
import { runProgram } from './run-program.ts';
import { say } from './say.ts';
import type { Outcome } from './test-outcome.ts';

interface TestFile {
  readonly name: string;
  readonly status: string;
  readonly message?: string;
  readonly assertionResults: readonly {
    readonly status: string;
    readonly fullName: string;
    readonly failureMessages: readonly string[];
  }[];
}

interface Report {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly TestFile[];
}

interface Run {
  readonly code: number;
  readonly report: Report | null;
}

interface VitestRun {
  /** What stands after `vitest run`; files to test stand in `files`. */
  readonly arguments: readonly string[];
  /** Paths the tests are taken from; without any, all of the configuration. */
  readonly files?: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  /** A program that starts the tests in its turn, such as xvfb-run, with its arguments. */
  readonly inside?: readonly string[];
}

/** More files than these do not fail by accident. */
const mostFilesAgain = 6;

function firstLine(text: string | undefined): string {
  return stripVTControlCharacters(text ?? '').split('\n')[0] ?? '';
}

/** The tests of a file that failed; one that broke before any of them could counts as one. */
function failuresOf(file: TestFile): readonly string[] {
  const path = relative(projectRoot, file.name);
  const failed = file.assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length === 0) return [`${path}: ${firstLine(file.message)}`];
  return failed.map(each => `${path} > ${each.fullName}: ${firstLine(each.failureMessages[0])}`);
}

function failedFiles({ report }: Run): readonly TestFile[] {
  return report?.testResults.filter(({ status }) => status === 'failed') ?? [];
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Runs Vitest once, shows what it says, and reads its report. */
async function runOnce({ arguments: rest, files = [], environment = {}, inside = [] }: VitestRun): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'mingchou-tests-'));
  const file = join(folder, 'report.json');
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const command = [...inside, process.execPath, vitest, 'run', ...reporters, ...rest, ...files];
  try {
    const child = spawn(command[0] ?? process.execPath, command.slice(1), {
      cwd: projectRoot,
      env: { ...process.env, ...environment },
      stdio: 'inherit',
    });
    const code = await runProgram(child);
    return { code, report: readReport(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs tests, and once more by themselves the few files that failed: a browser that crashed on a busy machine is told apart
 * from a fault, which fails twice. What passed only then is named as unsteady, never left out.
 */
export async function runVitest(run: VitestRun): Promise<Outcome> {
  const first = await runOnce(run);
  const skipped = first.report ? first.report.numPendingTests + first.report.numTodoTests : 0;
  const passed = first.report?.numPassedTests ?? 0;
  const broken = failedFiles(first);
  const firstFailures = broken.flatMap(failuresOf);
  if (first.code === 0 && broken.length === 0)
    return { state: 'passed', passed, failed: 0, skipped, failures: [], unsteady: [] };
  // A run that failed has at least one failure, even when its report knows of none.
  const failed = Math.max(1, firstFailures.length);
  const asItWas: Outcome = { state: 'failed', passed, failed, skipped, failures: firstFailures, unsteady: [] };
  if (broken.length === 0 || broken.length > mostFilesAgain) return asItWas;

  say(`\nOnce more, by themselves: ${broken.map(({ name }) => relative(projectRoot, name)).join(', ')}`);
  const again = await runOnce({
    ...run,
    arguments: [...run.arguments, '--no-file-parallelism'],
    files: broken.map(({ name }) => relative(projectRoot, name)),
  });
  if (!again.report || again.report.testResults.length !== broken.length) return asItWas;
  const failures = failedFiles(again).flatMap(failuresOf);
  if (again.code !== 0 && failures.length === 0) return asItWas;
  const inBroken = broken.flatMap(({ assertionResults }) => assertionResults);
  const passedBefore = inBroken.filter(({ status }) => status === 'passed').length;
  return {
    state: failures.length === 0 ? 'passed' : 'failed',
    passed: passed - passedBefore + again.report.numPassedTests,
    failed: failures.length,
    skipped,
    failures,
    unsteady: failures.length === 0 ? firstFailures : [],
  };
}

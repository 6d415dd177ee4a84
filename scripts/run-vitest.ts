import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { projectRoot } from './project-root.ts';
import { runProgram } from './run-program.ts';
import { say } from './say.ts';
import { type Outcome, singleCheck } from './test-outcome.ts';
import { failedFiles, outcomeOf, type Report } from './test-tally.ts';

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
const mostTimesAgain = 2;

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

/** The report of a run that says why it failed, if it failed. */
function reportOf({ code, report }: Run): Report | null {
  return report && (code === 0 || failedFiles([report]).length > 0) ? report : null;
}

/**
 * Runs tests, and at most twice more by themselves the few files that failed: a browser that crashed on a busy machine is told
 * apart from a fault, which fails every time. What did not pass every time is named as unsteady, never left out.
 */
export async function runVitest(run: VitestRun): Promise<Outcome> {
  const first = reportOf(await runOnce(run));
  if (!first) return singleCheck(false);
  const reports = [first];
  for (let time = 0; time < mostTimesAgain; time++) {
    const files = failedFiles(reports).map(name => relative(projectRoot, name));
    if (files.length === 0 || files.length > mostFilesAgain) break;
    say(`\nOnce more, by themselves: ${files.join(', ')}`);
    const again = reportOf(await runOnce({ ...run, arguments: [...run.arguments, '--no-file-parallelism'], files }));
    if (!again) break;
    reports.push(again);
  }
  return outcomeOf(reports, file => relative(projectRoot, file));
}

import { stripVTControlCharacters } from 'node:util';
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

/** What Vitest says of a run in its JSON report, as far as it is read here. */
export interface Report {
  readonly testResults: readonly TestFile[];
}

interface Verdict {
  readonly file: string;
  readonly passed: boolean;
  readonly skipped: boolean;
  /** Of its first failure. */
  readonly reason: string | null;
}

const firstLine = (text: string | undefined): string => stripVTControlCharacters(text ?? '').split('\n')[0] ?? '';

/** Every test of a file under its name; a file that broke before any of them could counts as one. */
function* testsOf({ name, status, message, assertionResults }: TestFile): Generator<readonly [string, Verdict]> {
  const broke = status === 'failed' && !assertionResults.some(each => each.status === 'failed');
  yield [name, { file: name, passed: !broke, skipped: !broke, reason: broke ? firstLine(message) : null }];
  const seen = new Map<string, number>();
  for (const { status: result, fullName, failureMessages } of assertionResults) {
    const time = (seen.get(fullName) ?? 0) + 1;
    seen.set(fullName, time);
    const failed = result === 'failed';
    yield [
      `${name} > ${fullName}${time > 1 ? ` (${time})` : ''}`,
      {
        file: name,
        passed: result === 'passed',
        skipped: !failed && result !== 'passed',
        reason: failed ? firstLine(failureMessages[0]) : null,
      },
    ];
  }
}

/** What all runs together say of each test: it passed when it passed in one of them. */
function verdicts(reports: readonly Report[]): ReadonlyMap<string, Verdict> {
  const all = new Map<string, Verdict>();
  for (const { testResults } of reports)
    for (const [test, now] of testResults.flatMap(file => [...testsOf(file)])) {
      const before = all.get(test) ?? now;
      all.set(test, {
        file: now.file,
        passed: before.passed || now.passed,
        skipped: before.skipped && now.skipped,
        reason: before.reason ?? now.reason,
      });
    }
  return all;
}

const stillFails = ({ passed, skipped, reason }: Verdict): boolean => !passed && !skipped && reason !== null;

/** The files with a test that has not passed in any of these runs. */
export function failedFiles(reports: readonly Report[]): string[] {
  const failed = [...verdicts(reports).values()].filter(stillFails);
  return [...new Set(failed.map(({ file }) => file))];
}

/** Counts each test of several runs once, and tells those that failed every time from those that failed at times. */
export function outcomeOf(reports: readonly Report[], shown: (file: string) => string): Outcome {
  const all = [...verdicts(reports)];
  const named = all
    .filter(([, { reason }]) => reason !== null)
    .map(([test, verdict]) => ({
      failed: stillFails(verdict),
      line: `${test.replace(verdict.file, shown(verdict.file))}: ${verdict.reason}`,
    }));
  const failures = named.filter(({ failed }) => failed).map(({ line }) => line);
  // The line of a file stands for its tests only where it broke.
  const tests = all.filter(([test, { file }]) => test !== file).map(([, verdict]) => verdict);
  return {
    state: failures.length > 0 ? 'failed' : 'passed',
    passed: tests.filter(({ passed }) => passed).length,
    failed: failures.length,
    skipped: tests.filter(({ skipped }) => skipped).length,
    failures,
    unsteady: named.filter(({ failed }) => !failed).map(({ line }) => line),
  };
}

import { describe, expect, test } from 'vitest';
import { failedFiles, outcomeOf, type Report } from '../../../scripts/test-tally.ts';

type Status = 'passed' | 'failed' | 'skipped';

function file(name: string, tests: Record<string, Status>, broke?: string): Report['testResults'][number] {
  const assertionResults = Object.entries(tests).map(([fullName, status]) => ({
    fullName,
    status,
    failureMessages: status === 'failed' ? [`${fullName} went wrong\nat a line`] : [],
  }));
  const failed = broke !== undefined || assertionResults.some(({ status }) => status === 'failed');
  return { name, status: failed ? 'failed' : 'passed', message: broke ?? '', assertionResults };
}

const run = (...testResults: Report['testResults']): Report => ({ testResults });
const outcome = (...reports: Report[]) => outcomeOf(reports, name => name.toUpperCase());

describe('What several runs of the tests say together', () => {
  test('one run in which all passes counts each test once', () => {
    const report = run(file('a', { one: 'passed', two: 'skipped' }), file('b', { three: 'passed' }));
    expect(failedFiles([report])).toEqual([]);
    expect(outcome(report)).toEqual({ state: 'passed', passed: 2, failed: 0, skipped: 1, failures: [], unsteady: [] });
  });

  test('a test that fails every time has failed, with the reason of the first time', () => {
    const broken = run(file('a', { one: 'failed', two: 'passed' }));
    expect(failedFiles([broken, broken])).toEqual(['a']);
    expect(outcome(broken, broken)).toEqual({
      state: 'failed',
      passed: 1,
      failed: 1,
      skipped: 0,
      failures: ['A > one: one went wrong'],
      unsteady: [],
    });
  });

  test('a test that passed once is named as unsteady, whichever time that was', () => {
    const first = run(file('a', { one: 'failed', two: 'passed' }), file('b', { three: 'passed' }));
    const second = run(file('a', { one: 'passed', two: 'failed' }));
    expect(failedFiles([first, second])).toEqual([]);
    expect(outcome(first, second)).toEqual({
      state: 'passed',
      passed: 3,
      failed: 0,
      skipped: 0,
      failures: [],
      unsteady: ['A > one: one went wrong', 'A > two: two went wrong'],
    });
  });

  test('a file that breaks before its tests has failed, and stays so until they ran', () => {
    const first = run(file('a', { one: 'skipped' }, 'no browser\nat a line'));
    expect(outcome(first)).toMatchObject({ state: 'failed', passed: 0, failed: 1, failures: ['A: no browser'] });
    expect(outcome(first, run(file('a', { one: 'passed' })))).toMatchObject({
      state: 'passed',
      passed: 1,
      skipped: 0,
      unsteady: ['A: no browser'],
    });
  });

  test('a file that breaks when it is repeated excuses nothing', () => {
    const first = run(file('a', { one: 'failed' }));
    const second = run(file('a', { one: 'skipped' }, 'no browser'));
    expect(failedFiles([first, second])).toEqual(['a']);
    expect(outcome(first, second)).toMatchObject({
      state: 'failed',
      failures: ['A > one: one went wrong'],
      unsteady: ['A: no browser'],
    });
  });

  test('two tests of the same name are two tests', () => {
    const twice: Report = {
      testResults: [
        {
          name: 'a',
          status: 'failed',
          assertionResults: [
            { fullName: 'one', status: 'passed', failureMessages: [] },
            { fullName: 'one', status: 'failed', failureMessages: ['no'] },
          ],
        },
      ],
    };
    expect(outcome(twice)).toMatchObject({ passed: 1, failed: 1, failures: ['A > one (2): no'] });
  });
});

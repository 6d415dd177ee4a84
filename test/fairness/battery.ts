import { testClassLoads, testRules, testSymmetricMatching } from './matching-tests.ts';
import {
  type Trial,
  testInclusion,
  testIntegers,
  testOrders,
  testOverlap,
  testPairs,
  testPositions,
  testRuns,
  testStrata,
} from './sampling-tests.ts';
import type { TestResult } from './test-result.ts';

/** The tests of the protocol's battery (3.2) by the names of its table. */
export const battery: readonly { readonly names: readonly string[]; run(trial: Trial): TestResult[] }[] = [
  { names: ['T1'], run: testInclusion },
  { names: ['T2'], run: testPositions },
  { names: ['T3'], run: testPairs },
  { names: ['T4a'], run: testOrders },
  { names: ['T4b', 'T4c'], run: testRuns },
  { names: ['T5a', 'T5b'], run: testIntegers },
  { names: ['T7'], run: testOverlap },
  { names: ['T7c'], run: testStrata },
  { names: ['T9a', 'T9b', 'T9c', 'T9d'], run: testSymmetricMatching },
  { names: ['T9e'], run: testClassLoads },
  { names: ['T9f'], run: testRules },
];

/** Runs the tests of the given names, all without names. */
export function runBattery(trial: Trial, names?: readonly string[]): TestResult[] {
  return battery
    .filter(each => !names || each.names.some(name => names.includes(name)))
    .flatMap(each => each.run(trial));
}

import { runBattery } from './battery.ts';
import { product } from './method.ts';
import { type Mutant, mutants } from './mutants.ts';
import type { TestResult } from './test-result.ts';

/** What a run of the battery says: the product's results, and what each broken variant was caught by. */
export interface FairnessReport {
  readonly results: readonly TestResult[];
  readonly mutants: readonly MutantReport[];
}

/** One broken variant: the tests that have to notice it and did, or did not. */
export interface MutantReport {
  readonly name: string;
  readonly caughtBy: readonly string[];
  readonly escaped: readonly string[];
  /** Tests that pass although the variant is broken: why no single test is enough. */
  readonly unseenBy: readonly string[];
}

/** Runs the product's battery, then every broken variant through the tests that have to notice it. */
export function runFairness(master: string, scale: number): FairnessReport {
  const results = runBattery({ method: product, master, scale });
  const reports = mutants.map(mutant => {
    const { caughtBy, missedBy } = mutant;
    const noticed = new Set([...caughtBy, ...missedBy].filter(test => notices(mutant, test, master, scale)));
    return {
      name: mutant.method.name,
      caughtBy: caughtBy.filter(test => noticed.has(test)),
      escaped: caughtBy.filter(test => !noticed.has(test)),
      unseenBy: missedBy.filter(test => !noticed.has(test)),
    };
  });
  return { results, mutants: reports };
}

/** Whether a test fails for a broken variant. */
function notices({ method, needs, slow }: Mutant, test: string, master: string, scale: number): boolean {
  const enough = Math.max(needs?.[test] ?? 0.2, slow ? 0 : scale);
  return runBattery({ method, master, scale: enough }, [test]).some(result => result.test === test && !result.passed);
}

if (import.meta.main && process.send) {
  const [master = '', scale = '1'] = process.argv.slice(2);
  process.send(runFairness(master, Number(scale)));
  process.disconnect();
}

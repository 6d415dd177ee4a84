import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { alignedTable } from './bench/table.ts';
import { projectRoot } from './project-root.ts';
import { say } from './say.ts';

/** What test/fairness/run.ts answers. */
interface Report {
  readonly results: readonly {
    readonly test: string;
    readonly what: string;
    readonly statistic: number;
    readonly degrees: number | null;
    readonly p: number | null;
    readonly passed: boolean;
  }[];
  readonly mutants: readonly {
    readonly name: string;
    readonly caughtBy: readonly string[];
    readonly escaped: readonly string[];
    readonly unseenBy: readonly string[];
  }[];
}

function run(master: string, scale: number): Promise<Report> {
  return new Promise((resolve, reject) => {
    const child = fork(join(projectRoot, 'test/fairness/run.ts'), [master, String(scale)], { cwd: projectRoot });
    child.on('message', report => resolve(report as Report));
    child.on('error', reject);
    child.on('exit', code => reject(new Error(`The battery ended with code ${code} and without a report.`)));
  });
}

function show({ results, mutants }: Report): void {
  const lines = results.map(({ test, what, statistic, degrees, p, passed }) => [
    test,
    what,
    statistic.toFixed(2),
    degrees === null ? '–' : String(degrees),
    p === null ? 'exact' : p.toPrecision(3),
    passed ? 'passed' : 'FAILED',
  ]);
  say(alignedTable([['test', 'what', 'statistic', 'df', 'p (two-sided)', ''], ...lines]));
  const broken = mutants.map(({ name, caughtBy, escaped, unseenBy }) => [
    name,
    caughtBy.join(' ') || '–',
    escaped.length === 0 ? 'caught' : `ESCAPED ${escaped.join(' ')}`,
    unseenBy.length === 0 ? '' : `passes ${unseenBy.join(' ')}`,
  ]);
  say(`\n${alignedTable([['broken on purpose', 'caught by', '', ''], ...broken])}`);
}

const known = ['--fresh', '--reduced'];
const unknown = process.argv.slice(2).filter(word => !known.includes(word));
if (unknown.length > 0) {
  say(`There is no option ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}
const master = process.argv.includes('--fresh') ? randomBytes(16).toString('hex') : 'SSJ-DRAW/1';
const scale = process.argv.includes('--reduced') ? 0.2 : 1;
say(`Seed of this run: ${master}; ${scale === 1 ? 'full' : 'reduced'} size; significance 10⁻⁶ two-sided a test.\n`);
const started = performance.now();
const report = await run(master, scale);
show(report);
const failed = report.results.filter(({ passed }) => !passed).length;
const escaped = report.mutants.filter(each => each.escaped.length > 0).length;
say(
  `\n${failed} tests failed, ${escaped} broken variants escaped, ${((performance.now() - started) / 1000).toFixed(0)} s`,
);
if (failed > 0) say('Announce one new seed and run once more (--fresh); failing twice is a defect of the draw.');
if (failed + escaped > 0) process.exitCode = 1;

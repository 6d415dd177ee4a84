import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BenchReport } from './bench/bench-report.ts';
import { cellsOf, columns, keepResults } from './bench/results-file.ts';
import { alignedTable } from './bench/table.ts';
import { projectRoot } from './project-root.ts';
import { say } from './say.ts';

const folder = join(projectRoot, 'test/bench');

/** The benchmarks there are: folders with a bench.ts. */
function benchNames(): string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return entries.flatMap(entry => /^([\w-]+)[\\/]bench\.ts$/.exec(entry)?.[1] ?? []).toSorted();
}

/** Runs a benchmark in a process of its own; rejects when it ends without a report. */
function measure(name: string): Promise<BenchReport> {
  return new Promise((resolve, reject) => {
    const child = fork(join(folder, name, 'bench.ts'), options, { cwd: projectRoot });
    child.on('message', report => resolve(report as BenchReport));
    child.on('error', reject);
    child.on('exit', code => reject(new Error(`The benchmark ${name} ended with code ${code} and without a report.`)));
  });
}

function show({ title, measurements, notes }: BenchReport): void {
  say(`\n${title}`);
  if (measurements.length > 0) say(alignedTable([columns, ...measurements.map(cellsOf)]));
  for (const note of notes) say(note);
}

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string' } }, // How long a benchmark goes on that lasts as long as one likes.
});
const options = values.minutes === undefined ? [] : ['--minutes', values.minutes];
const names = benchNames();
const unknown = wanted.filter(name => !names.includes(name));
if (unknown.length > 0) {
  say(`There is no benchmark ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(1);
}

const reports: BenchReport[] = [];
for (const name of wanted.length > 0 ? wanted : names) {
  say(`\n── ${name} ──`);
  const report = await measure(name);
  show(report);
  reports.push(report);
}
keepResults(reports, new Date());
say('\nKept in test/bench/RESULTS.md.');

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import type { BenchReport, Measurement } from './bench-report.ts';
import { markdownTable } from './table.ts';

const file = join(projectRoot, 'test/bench/RESULTS.md');
const heading = `# Measurements

Each number stands beside a reference measured in the same run on the same machine; the ratio is what can be compared between
machines. Durations are the best of several rounds, where nothing else is said, so that other work of the machine disturbs them
least. \`npm run bench\` adds a run at the top; \`npm run bench -- NAME\` measures one thing.
`;

export const columns = ['what', 'ours', 'reference', 'ratio', 'aim', 'met'];

export const cellsOf = ({ what, ours, reference, ratio, aim, met }: Measurement): string[] => {
  return [what, ours, reference || '—', ratio || '—', aim || '—', met === null ? '—' : met ? 'yes' : 'NO'];
};

/** Adds a run to test/bench/RESULTS.md, the newest first, with the machine it was measured on. */
export function keepResults(reports: readonly BenchReport[], now: Date): void {
  const run = [`## ${now.toISOString().slice(0, 16).replace('T', ' ')} UTC`, machine(), ...reports.map(section)].join(
    '\n\n',
  );
  const earlier = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split(/^(?=## )/m)
        .slice(1)
    : [];
  writeFileSync(file, [heading, `${run}\n`, ...earlier].join('\n'));
}

function machine(): string {
  const [processor] = cpus();
  const gibibytes = (totalmem() / 1024 ** 3).toFixed(0);
  const busy = loadavg()[0]?.toFixed(1) ?? '—';
  return `${cpus().length} cores (${processor?.model.trim()}), ${gibibytes} GiB of memory, ${type()}, Node ${process.versions.node}; load average at the end ${busy}.`;
}

function section({ title, measurements, notes }: BenchReport): string {
  const table = measurements.length === 0 ? [] : [markdownTable([columns, ...measurements.map(cellsOf)])];
  return [`### ${title}`, ...table, ...notes].join('\n\n');
}

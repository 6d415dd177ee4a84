import type { BenchReport } from '../../../scripts/bench/bench-report.ts';

export type { BenchReport, Measurement } from '../../../scripts/bench/bench-report.ts';

/** Hands what a benchmark found to the process that started it, or to the terminal when it was started alone. */
export function handOver(report: BenchReport): void {
  if (process.send) process.send(report);
  else process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}

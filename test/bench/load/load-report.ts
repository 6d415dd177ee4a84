import type { BenchReport, Measurement } from '../measuring/report.ts';
import { duration, mebibytes } from '../measuring/words.ts';
import type { ImportTime } from './importing.ts';
import { type Answered, isQuery, percentile, slope } from './latencies.ts';
import type { MemoryAtRest } from './messages.ts';
import type { MemorySample } from './started-core.ts';

export interface LoadSeen {
  readonly minutes: number;
  readonly pages: number;
  readonly answered: readonly Answered[];
  readonly imports: readonly ImportTime[];
  readonly draws: number;
  readonly memory: readonly MemorySample[];
  /** While nobody asked for anything, after a first minute of the same work, and at the end. */
  readonly rest: { readonly before: MemoryAtRest; readonly after: MemoryAtRest; readonly minutes: number };
}

const mostMilliseconds = 200;
/** What is held on to grows with every minute; what only comes and goes does not. */
const mostRise = 2;
/** In milliseconds: below this a rise says more of the last import than of what is held on to. */
const leastTime = 180_000;

/** What ten pages saw of one core. */
export function loadReport(seen: LoadSeen): BenchReport {
  const { minutes, pages, answered, imports, memory, rest } = seen;
  const queries = answered.filter(isQuery);
  const during = queries.filter(one => imports.some(({ began, ended }) => overlaps(one, began, ended)));
  const commands = answered.filter(one => !isQuery(one) && !/^import|^document|freezeFrame/.test(one.method));
  const peak = Math.max(...memory.map(sample => sample.mebibytes));
  return {
    title: `${pages} pages on one core for ${minutes} minutes, with imports of ${imports[0]?.rows.toLocaleString('en-US')} rows going on`,
    measurements: [
      time('a query while an import runs, 99 of 100', during, 99, mostMilliseconds),
      time('a query while an import runs, median', during, 50),
      time('a query while an import runs, the slowest', during, 100),
      time('a command, 99 of 100', commands, 99),
      ...atRest(rest),
      riseOf(seen),
      plain('memory of the core, most', mebibytes(peak)),
    ],
    notes: [summary(seen, queries, during), slowest(during), steps(memory)],
  };
}

/** What is held on to shows only when everything that comes and goes has gone. */
function atRest({ before, after, minutes }: LoadSeen['rest']): Measurement[] {
  const words = (first: number, last: number) =>
    `${mebibytes(first)}, ${mebibytes(last)}: ${((last - first) / minutes).toFixed(2)} MiB a minute`;
  return [
    {
      ...plain('held at rest, before and after', words(before.held, after.held)),
      aim: `≤ ${mostRise} MiB a minute`,
      met: (after.held - before.held) / minutes <= mostRise,
    },
    plain('resident at rest, before and after', words(before.resident, after.resident)),
  ];
}

/** How the resident memory goes on under work once the registry is full and was changed once, with whatever comes and goes. */
function riseOf({ imports, memory }: LoadSeen): Measurement {
  const what = 'memory of the core under work, rise after the second import';
  const from = performance.timeOrigin + (imports[1]?.ended ?? Number.POSITIVE_INFINITY);
  const settled = memory.filter(({ at }) => at > from);
  const time = (settled.at(-1)?.at ?? 0) - (settled[0]?.at ?? 0);
  if (time < leastTime) return plain(what, `not measured in less than ${leastTime / 60_000} minutes`);
  const rise = slope(settled);
  return {
    ...plain(what, `${rise.toFixed(2)} MiB a minute`),
    aim: `≤ ${mostRise} MiB a minute`,
    met: rise <= mostRise,
  };
}

const overlaps = ({ began, took }: Answered, from: number, to: number) => began < to && began + took > from;

function time(what: string, calls: readonly Answered[], hundredths: number, aim?: number): Measurement {
  const value = percentile(
    calls.map(({ took }) => took),
    hundredths,
  );
  const bound = aim === undefined ? {} : { aim: `≤ ${aim} ms`, met: value <= aim };
  return { ...plain(what, duration(value)), ...bound };
}

const plain = (what: string, ours: string): Measurement => ({
  what,
  ours,
  reference: '',
  ratio: '',
  aim: '',
  met: null,
});

function summary(
  { imports, draws, answered }: LoadSeen,
  queries: readonly Answered[],
  during: readonly Answered[],
): string {
  const times = imports.map(({ began, ended }) => ended - began);
  const late = during.filter(({ took }) => took > mostMilliseconds).length;
  return [
    `${imports.length} imports (${imports[0]?.created} objects made, then ${imports[1]?.updated ?? 0} changed each time),`,
    `${duration(Math.min(...times))} to ${duration(Math.max(...times))} each; ${draws} draws with notices and results;`,
    `${answered.length} calls, of them ${queries.length} queries, ${during.length} while an import ran, ${late} of these above ${mostMilliseconds} ms.`,
  ].join(' ');
}

function slowest(queries: readonly Answered[]): string {
  const methods = [...new Set(queries.map(({ method }) => method))];
  const each = methods.map(method => {
    const took = queries.filter(one => one.method === method).map(one => one.took);
    return { method, p99: percentile(took, 99), median: percentile(took, 50) };
  });
  const words = each
    .toSorted((one, other) => other.p99 - one.p99)
    .map(({ method, median, p99 }) => `${method} ${duration(median)} / ${duration(p99)}`);
  return `Median / 99 of 100 by query: ${words.join(' · ')}.`;
}

/** The memory at ten moments, evenly apart. */
function steps(memory: readonly MemorySample[]): string {
  const shown = Array.from({ length: 10 }, (_, place) => memory[Math.floor((memory.length / 10) * place)]);
  return `Memory on the way: ${shown.map(sample => (sample ? mebibytes(sample.mebibytes) : '—')).join(' · ')}.`;
}

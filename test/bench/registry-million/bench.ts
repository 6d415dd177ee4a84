import { preparePart } from '../measuring/part.ts';
import { handOver } from '../measuring/report.ts';
import { duration, mebibytes, times } from '../measuring/words.ts';
import type { Answers, Times } from './asked.ts';
import { cachedRegistry } from './cached-registry.ts';

const inspectors = 2000;
const sizes = [12_500, 100_000, 1_000_000] as const;

/** What is asked for in 99 and 95 of 100 questions, in milliseconds. */
const aims: Readonly<Record<string, number>> = {
  'search by two signs': 50,
  'search by three signs and more': 50,
  'search by the beginning of a code': 50,
  'search by pinyin initials': 50,
  'count per class, state, station, label within three labels': 150,
  'first rows of a sorted view, filtered by a class and three labels': 100,
};
const mostOpening = 1500;

const ask = await preparePart<{ folder: string }, Answers>(import.meta.dirname, 'asked');
const runs: { answer: Answers; peakMebibytes: number }[] = [];
for (const size of sizes) runs.push(await ask({ folder: await cachedRegistry(size, inspectors) }));
const largest = runs.at(-1);
if (!largest) throw new RangeError('There is a largest registry.');
const growth = (of: (answer: Answers) => number) => runs.map(({ answer }) => duration(of(answer))).join(' → ');

const measured = ({ what, median, p95, floor }: Times) => ({
  what: `${what}, 95 of 100 (median ${duration(median)})`,
  ours: duration(p95),
  reference: floor === null ? '' : `${duration(floor.p95)} (${floor.words}; median ${duration(floor.median)})`,
  ratio: floor === null ? '' : times(p95 / floor.p95),
  aim: aims[what] === undefined ? '' : `≤ ${aims[what]} ms`,
  met: aims[what] === undefined ? null : p95 <= aims[what],
});

const { opening, first } = largest.answer;
handOver({
  title: 'A registry of 1,000,000 objects and 2,000 inspectors',
  measurements: [
    {
      what: 'workspace.open',
      ours: duration(opening),
      reference: '',
      ratio: '',
      aim: `≤ ${duration(mostOpening)}`,
      met: opening <= mostOpening,
    },
    { what: 'the first counts after opening', ours: duration(first), reference: '', ratio: '', aim: '', met: null },
    ...largest.answer.asked.map(measured),
    {
      what: 'peak memory of the core',
      ours: mebibytes(largest.peakMebibytes),
      reference: '',
      ratio: '',
      aim: '',
      met: null,
    },
  ],
  notes: [
    `From ${sizes.map(size => size.toLocaleString('en-US')).join(' to ')} objects: opening ${growth(({ opening }) => opening)}; ${largest.answer.asked
      .map(({ what }, place) => `${what} ${growth(({ asked }) => asked[place]?.p95 ?? 0)}`)
      .join('; ')}.`,
    'No question is asked twice, so that nothing is answered from memory of the answer.',
  ],
});

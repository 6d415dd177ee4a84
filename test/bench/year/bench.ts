import { join } from 'node:path';
import { preparePart } from '../measuring/part.ts';
import { handOver } from '../measuring/report.ts';
import { temporaryFolder } from '../measuring/temporary-folder.ts';
import { duration, mebibytes, times } from '../measuring/words.ts';
import { cachedRegistry } from '../registry-million/cached-registry.ts';
import type { Asked, YearAnswers, YearToAsk } from './asked.ts';

const inspectors = 2000;
/** The year of a county, and that of a city with as many businesses as a registry holds. */
const years = [
  { objects: 60_000, tasks: 40, sheets: 180 },
  { objects: 1_000_000, tasks: 120, sheets: 180 },
] as const;

const mostForPage = 300;
const mostForReport = 2000;

const aimOf = ({ what }: Asked) => (what === 'month report made' ? mostForReport : mostForPage);

const ask = await preparePart<YearToAsk, YearAnswers>(import.meta.dirname, 'asked');
const measurements = [];
const notes = [];
for (const { objects, tasks, sheets } of years) {
  const original = await cachedRegistry(objects, inspectors);
  const { answer, peakMebibytes } = await ask({ original, folder: join(temporaryFolder(), 'year'), tasks, sheets });
  const size = objects.toLocaleString('en-US');
  for (const one of answer.asked) {
    measurements.push({
      what: `${one.what}, ${size} objects`,
      ours: duration(one.milliseconds),
      reference: one.bare === null ? '' : `${duration(one.bare)} (its first figure, bare SQL)`,
      ratio: one.bare === null ? '' : times(one.milliseconds / one.bare),
      aim: `≤ ${aimOf(one)} ms`,
      met: one.milliseconds <= aimOf(one),
    });
  }
  notes.push(
    `${size} objects: ${answer.checks.toLocaleString('en-US')} checks, peak memory ${mebibytes(peakMebibytes)}.`,
  );
}

handOver({
  title: 'The figures of a year',
  measurements,
  notes: [
    ...notes,
    'The longest of five each. A page of one indicator holds every reading, twelve months and five risk classes of it; the reference is one figure.',
  ],
});

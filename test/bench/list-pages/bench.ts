import { join } from 'node:path';
import { writeLargeWorkbook } from '../import-objects/large-workbook.ts';
import type { BenchFolder } from '../measuring/bench-core.ts';
import { preparePart } from '../measuring/part.ts';
import { handOver } from '../measuring/report.ts';
import { bundledTableWorker } from '../measuring/table-worker.ts';
import { temporaryFolder } from '../measuring/temporary-folder.ts';
import { duration, times } from '../measuring/words.ts';
import type { PageTimes } from './ours.ts';

/** What a person takes for an answer at once. */
const mostMilliseconds = 200;

const folder = temporaryFolder();
const path = join(folder, 'objects.xlsx');
await writeLargeWorkbook(path);
const askForPages = await preparePart<BenchFolder, PageTimes>(import.meta.dirname, 'ours');
const { answer } = await askForPages({ path, folder, tableWorker: await bundledTableWorker() });

handOver({
  title: `Pages of 100 out of ${answer.objects.toLocaleString('en-US')} objects`,
  measurements: answer.asked.map(({ what, milliseconds, rows }) => ({
    what: `${what} (${rows} rows)`,
    ours: duration(milliseconds),
    reference: `${duration(answer.reference)} (100 rows by primary key)`,
    ratio: times(milliseconds / answer.reference),
    aim: `≤ ${mostMilliseconds} ms`,
    met: milliseconds <= mostMilliseconds,
  })),
  notes: [
    'Each answer holds the rows, the place of the next page and the total; it went through parsing and the wire.',
  ],
});

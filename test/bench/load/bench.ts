import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chinaDate } from '#core/service/clock.ts';
import { inspectorRow, inspectorsCsv, itemRow, itemsCsv, upTo } from '../../core/support/registry-rows.ts';
import { chanceOf } from '../../soak/random.ts';
import { writeLargeWorkbook } from '../import-objects/large-workbook.ts';
import { handOver } from '../measuring/report.ts';
import { bundledTableWorker } from '../measuring/table-worker.ts';
import { temporaryFolder } from '../measuring/temporary-folder.ts';
import { importFile, importOnAndOn } from './importing.ts';
import { type Answered, measured } from './latencies.ts';
import { loadReport } from './load-report.ts';
import { startCoreProcess } from './started-core.ts';
import { holdDraws, lookAround } from './work.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new RangeError('--minutes is more than 0; 0.33 is a short form.');
const browsing = 8;

const folder = temporaryFolder();
const paths = ['objects.xlsx', 'objects-moved.xlsx', 'inspectors.csv', 'items.csv'].map(name => join(folder, name));
const [objects = '', moved = '', inspectors = '', items = ''] = paths;
await writeLargeWorkbook(objects);
await writeLargeWorkbook(moved, '之1');
writeFileSync(inspectors, inspectorsCsv(upTo(60).map(number => inspectorRow(number, { 有效期至: '2099-12-31' }))));
writeFileSync(items, itemsCsv(upTo(20).map(number => itemRow(number))));
const core = await startCoreProcess({ folder, tableWorker: await bundledTableWorker(), paths });
const [firstFile = '', secondFile = '', inspectorFile = '', itemFile = ''] = core.files;

const setup = await core.openPage();
await importFile(setup, inspectorFile, 'inspector');
await importFile(setup, itemFile, 'item');
const item = (await setup('item.list', { text: '', after: null, limit: 1 })).rows[0];

const answered: Answered[] = [];
const pages = await Promise.all(upTo(browsing + 2).map(async () => measured(await core.openPage(), answered)));
const [importing = setup, drawing = setup, ...looking] = pages;

/** What a bureau does all at once for some minutes: imports, draws, and eight people who look around. */
async function workFor(span: number) {
  const end = performance.now() + span * 60_000;
  const until = () => performance.now() >= end;
  const [imports, draws] = await Promise.all([
    importOnAndOn(importing, [firstFile, secondFile], until),
    holdDraws(drawing, chinaDate(new Date()), item?.id ?? 0, until),
    ...looking.map((call, place) => lookAround(call, chanceOf(`page ${place + 1}`), until)),
  ]);
  return { imports, draws };
}

const first = await importFile(setup, firstFile, 'object');
await workFor(1); // What a core holds at rest shows only once everything has been used.
answered.length = 0;
const before = await core.atRest();
const began = performance.now();
const { imports, draws } = await workFor(minutes);
const rest = { before, after: await core.atRest(), minutes: (performance.now() - began) / 60_000 };
core.end();

const { memory } = core;
handOver(loadReport({ minutes, pages: browsing + 2, answered, imports: [first, ...imports], draws, memory, rest }));

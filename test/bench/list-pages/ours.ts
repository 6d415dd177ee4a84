import type { InputOf } from '#contract/contract.ts';
import { answerAsPart } from '../measuring/answer-as-part.ts';
import { type BenchFolder, inspectObjects, startBenchCore } from '../measuring/bench-core.ts';
import { median } from '../measuring/median.ts';
import { primaryKeyReference } from './reference.ts';

export interface PageTimes {
  readonly objects: number;
  /** What was asked, how long it took in milliseconds and how many rows came on the page. */
  readonly asked: readonly { readonly what: string; readonly milliseconds: number; readonly rows: number }[];
  /** As many rows by primary key from the same file, in milliseconds. */
  readonly reference: number;
}

const everything = { text: '', riskClasses: [], states: [], stations: [], labels: [] };
const first = { sort: { column: 'code', direction: 'up' }, after: null, limit: 100 } as const;

const questions: readonly (readonly [what: string, ask: Partial<InputOf<'object.list'>>])[] = [
  ['first page by code', {}],
  ['first page by station, descending', { sort: { column: 'station', direction: 'down' } }],
  ['search by three signs', { filter: { ...everything, text: '养殖专业' } }],
  ['search by two signs', { filter: { ...everything, text: '养殖' } }],
  ['search by pinyin initials', { filter: { ...everything, text: 'yhxcr' } }],
  ['search by part of a code', { filter: { ...everything, text: 'K38775173' } }],
  ['class D within one label', { filter: { ...everything, riskClasses: ['D'], labels: ['食品销售'] } }],
];

/** Imports the file once and asks each question through the client as a page does; the median of eleven times counts. */
answerAsPart(async (given: BenchFolder): Promise<PageTimes> => {
  const running = await startBenchCore(given);
  const { created } = await running.client.job('import.run', await inspectObjects(running, given.path));
  const asked: PageTimes['asked'][number][] = [];
  for (const [what, ask] of questions) {
    let rows = 0;
    const milliseconds = await medianTime(async () => {
      const page = await running.client.query('object.list', { filter: everything, ...first, ...ask });
      rows = page.rows.length;
    });
    if (rows === 0) throw new Error(`Nothing was found: ${what}.`);
    asked.push({ what, milliseconds, rows });
  }
  const status = await running.client.query('workspace.status', {});
  if (status.counts?.objects !== created) throw new Error('The import is not what the lists show.');
  await running.close();
  const reference = await medianTime(primaryKeyReference(given.folder, first.limit));
  return { objects: created, asked, reference };
});

async function medianTime(work: () => Promise<void> | void): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 11; round += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return median(times);
}

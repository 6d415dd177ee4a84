import { join } from 'node:path';
import type { InputOf } from '#contract/contract.ts';
import { createCore } from '#core/core.ts';
import { everything } from '#core/registry/object-filter.ts';
import { connectInProcess } from '#host/in-process-client.ts';
import { signedIn, takeSession, testAccount } from '../../core/support/signed-in.ts';
import { answerAsPart } from '../measuring/answer-as-part.ts';
import { distinctTerms } from './distinct-terms.ts';
import { type Floor, type FloorQuestion, floorOf } from './floor.ts';

export interface Times {
  readonly what: string;
  readonly median: number;
  readonly p95: number;
  /** The bare query on the same file, where there is one. */
  readonly floor: Floor | null;
}

export interface Answers {
  readonly opening: number;
  /** Until the image of the registry stands in memory. */
  readonly first: number;
  readonly asked: readonly Times[];
}

type ListInput = InputOf<'object.list'>;

const firstPage = { sort: { column: 'code', direction: 'up' }, after: null, limit: 100 } as const;
const withText = (text: string): ListInput => ({ filter: { ...everything, text }, ...firstPage });

/** Asks in turn and answers the times in order of length. */
async function timesOf(questions: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times: number[] = [];
  for (const ask of questions) {
    const started = performance.now();
    await ask();
    times.push(performance.now() - started);
  }
  return times.sort((one, other) => one - other);
}

const at = (times: readonly number[], share: number) => times[Math.ceil(times.length * share) - 1] ?? 0;

/** Opens the workspace as it is shipped and asks it through the client as a page does; no question is asked twice. */
answerAsPart(async ({ folder }: { folder: string }): Promise<Answers> => {
  const core = createCore({
    version: 'bench',
    resourceFolder: join(process.cwd(), 'resources'),
    defaultFolder: join(folder, 'workspace'),
    canChooseFolder: false,
    keyFolder: join(folder, 'keys'),
    log: line => process.stderr.write(`${line}\n`),
  });
  const plain = connectInProcess(core, error => process.stderr.write(`${String(error)}\n`));
  const client = signedIn(plain);
  const started = performance.now();
  await plain.job('workspace.open', { folder: null });
  const opening = performance.now() - started;
  takeSession(plain, await plain.job('account.signIn', testAccount));
  const facets = performance.now();
  await client.query('object.facets', { filter: everything });
  const first = performance.now() - facets;
  const terms = distinctTerms(join(folder, 'workspace'));
  const labels = terms.labels;
  const list = (input: ListInput) => () => client.query('object.list', input);
  const three = (place: number) => [0, 1, 2].map(step => labels[(place + step) % labels.length] ?? '');
  const filterOf = (place: number) => ({
    ...everything,
    labels: three(place),
    stations: place % 2 === 0 ? [] : [terms.stations[place % terms.stations.length] ?? ''],
  });
  const groups: [what: string, questions: (() => Promise<unknown>)[], floor: FloorQuestion | null][] = [
    ['search by two signs', terms.two.map(text => list(withText(text))), { search: terms.two }],
    ['search by three signs and more', terms.more.map(text => list(withText(text))), { match: terms.more }],
    ['search by the beginning of a code', terms.codes.map(text => list(withText(text))), { match: terms.codes }],
    ['search by pinyin initials', terms.initials.map(text => list(withText(text))), { initials: terms.initials }],
    [
      'count per class, state, station, label within three labels',
      terms.two.map((_, place) => () => client.query('object.facets', { filter: filterOf(place) })),
      { labels: terms.two.map((_, place) => three(place)) },
    ],
    [
      'first rows of a sorted view, filtered by a class and three labels',
      terms.two.map((_, place) => {
        const column = (['name', 'station', 'state', 'riskClass', 'code'] as const)[place % 5] ?? 'name';
        const filter = { ...everything, labels: three(place), riskClasses: ['ABCD'[place % 4] ?? 'A'] };
        return list({ filter, sort: { column, direction: place % 2 ? 'up' : 'down' }, after: null, limit: 100 });
      }),
      { sorted: terms.two.length },
    ],
    [
      'overlap of three departments',
      labels.map((_, place) => () => {
        const departments = three(place).map(label => ({ name: label, filter: { ...everything, labels: [label] } }));
        return client.query('overlap.count', { departments });
      }),
      null,
    ],
    [
      'preview of a label',
      labels.map(
        (_, place) => () =>
          client.query('label.preview', { filter: filterOf(place), only: null, labelId: 1, deed: 'give' }),
      ),
      null,
    ],
    ['the register of labels with their counts', [() => client.query('label.list', {})], null],
  ];
  const measured: { what: string; times: number[]; floor: FloorQuestion | null }[] = [];
  for (const [what, questions, floor] of groups) measured.push({ what, times: await timesOf(questions), floor });
  client.close();
  await core.close();
  const floor = floorOf(join(folder, 'workspace'));
  const asked = measured.map(({ what, times, floor: question }) => ({
    what,
    median: at(times, 0.5),
    p95: at(times, 0.95),
    floor: question && floor(question),
  }));
  return { opening, first, asked };
});

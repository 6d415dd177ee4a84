import type { InputOf, OutputOf } from '#contract/contract.ts';
import type { RunningCore } from './running-core.ts';

type ListInput = InputOf<'object.list'>;
export type ListedObject = OutputOf<'object.list'>['rows'][number];

export const noFilter: ListInput['filter'] = { text: '', riskClasses: [], states: [], stations: [], labels: [] };

/** Every object of a filter, read page by page. */
export async function allObjects(
  { client }: RunningCore,
  filter: Partial<ListInput['filter']> = {},
  sort: ListInput['sort'] = { column: 'code', direction: 'up' },
  limit = 500,
): Promise<ListedObject[]> {
  const found: ListedObject[] = [];
  for (let after: string | null = null; ; ) {
    const page: OutputOf<'object.list'> = await client.query('object.list', {
      filter: { ...noFilter, ...filter },
      sort,
      after,
      limit,
    });
    found.push(...page.rows);
    if (page.next === null) return found;
    after = page.next;
  }
}

/** The names of the objects a person would find with a text. */
export const namesFound = async (running: RunningCore, text: string): Promise<string[]> =>
  (await allObjects(running, { text }, { column: 'name', direction: 'up' })).map(({ name }) => name);

import type { ParsedInputOf } from '#contract/contract.ts';
import type { QueryContext } from '../service/context.ts';
import { outcomeNames } from './sheet-circumstances.ts';

type Row = ReturnType<QueryContext['workspace']['rechecks']['rows']>[number];

const shows = {
  all: () => true,
  open: ({ outcome }: Row) => outcome === null,
  differing: ({ agrees }: Row) => agrees === 0,
} as const;

/** 复核, the newest first, each beside the result as it was and whether that was corrected since. */
export function listRechecks(context: QueryContext, input: ParsedInputOf<'recheck.list'>) {
  const all = context.workspace.rechecks.rows();
  const named = all.filter(
    ({ number, object_name: name, task_name: task }) =>
      input.text === '' || [number, name, task].some(words => words.includes(input.text)),
  );
  const shown = named.filter(shows[input.show]);
  const names = outcomeNames(context);
  const from = input.after === null ? 0 : shown.findIndex(({ id }) => id < Number(input.after));
  const page = from < 0 ? [] : shown.slice(from, from + input.limit);
  const more = from >= 0 && from + input.limit < shown.length;
  return {
    rows: page.map(row => recheckAnswer(row, names)),
    next: more ? String(page.at(-1)?.id) : null,
    total: shown.length,
    counts: {
      all: all.length,
      open: all.filter(shows.open).length,
      differing: all.filter(shows.differing).length,
    },
  };
}

function recheckAnswer(row: Row, names: ReadonlyMap<string, string>) {
  const original = JSON.parse(row.original) as {
    outcome: string;
    moreOutcomes: string[];
    finding: string;
    version: number;
  };
  const { seed, population, population_digest: digest, place } = row;
  return {
    id: row.id,
    assignmentId: row.assignment_id,
    number: row.number,
    taskName: row.task_name,
    objectName: row.object_name,
    level: row.level as 'own' | 'city' | 'province',
    way: row.way as 'random' | 'chosen',
    onDay: row.on_day,
    byWhom: row.by_whom,
    originalName: [original.outcome, ...original.moreOutcomes].map(code => names.get(code) ?? code).join('；'),
    originalFinding: original.finding,
    outcome: row.outcome,
    outcomeName: row.outcome === null ? '' : (names.get(row.outcome) ?? row.outcome),
    agrees: row.agrees === null ? null : row.agrees === 1,
    difference: row.difference,
    opinion: row.opinion,
    corrected: (row.version_now ?? original.version) > original.version,
    sample: seed === null ? null : { seed, population: population ?? 0, digest: digest ?? '', place: place ?? 0 },
  };
}

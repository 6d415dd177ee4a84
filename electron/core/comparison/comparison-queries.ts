import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { type Doubt, doubtNames } from '#domain/comparison/party.ts';
import type { QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { comparisonView, type Kept, requireComparison } from './comparison-view.ts';

type Line = OutputOf<'comparison.rows'>['rows'][number];
type Part = ParsedInputOf<'comparison.rows'>['part'];

export function listComparisons({ workspace }: QueryContext, { after, limit }: ParsedInputOf<'comparison.list'>) {
  const { comparisons } = workspace;
  const found = comparisons.page(after === null ? null : Number(after), limit + 1);
  const rows = found.slice(0, limit);
  return {
    rows: rows.map(kept => comparisonView(kept)),
    next: found.length > limit ? String(rows.at(-1)?.id) : null,
    total: comparisons.count(),
  };
}

export const getComparison = ({ workspace }: QueryContext, { id }: ParsedInputOf<'comparison.get'>) =>
  comparisonView(requireComparison(workspace, id));

/** One page of a part, in the order of the file or, for what only we have, of the registry. */
export function comparisonRows({ workspace }: QueryContext, input: ParsedInputOf<'comparison.rows'>) {
  const { id, part, text, after, limit } = input;
  const kept = requireComparison(workspace, id);
  const lastObject = kept.last_object_id;
  const { lines, next } = linesOf(workspace, { id, part, text, lastObject }, Number(after ?? 0), limit);
  return { rows: lines, next: next === null ? null : String(next), total: totalOf(workspace, input, kept) };
}

/** How many lines a part has; what only we have is everything that is not common, unless a text narrows it. */
function totalOf({ comparisons }: Workspace, { id, part, text }: ParsedInputOf<'comparison.rows'>, kept: Kept): number {
  if (part !== 'ours') return comparisons.rowCount(id, part, text);
  if (text === '') return comparisonView(kept).counts.ours;
  return comparisons.ourCount(id, kept.last_object_id, text);
}

interface Wanted {
  readonly id: number;
  readonly part: Part;
  readonly text: string;
  readonly lastObject: number;
}

/** Lines of a part after a place, and the place where the next ones begin. */
export function linesOf(workspace: Workspace, { id, part, text, lastObject }: Wanted, after: number, limit: number) {
  const { comparisons } = workspace;
  if (part === 'ours') {
    const found = comparisons.ours(id, lastObject, text, after, limit + 1);
    const lines = found
      .slice(0, limit)
      .map((object): Line => ({ row: null, how: null, object, proposals: [], decision: null }));
    return { lines, next: found.length > limit ? (found[limit - 1]?.id ?? null) : null };
  }
  const found = comparisons.rows(id, part, text, after, limit + 1);
  const rows = found.slice(0, limit);
  return {
    lines: theirLines(workspace, id, rows),
    next: found.length > limit ? (rows.at(-1)?.row_number ?? null) : null,
  };
}

function theirLines(workspace: Workspace, id: number, rows: ReturnType<Workspace['comparisons']['rows']>): Line[] {
  const { comparisons } = workspace;
  const numbers = rows.map(row => row.row_number);
  const candidates = comparisons.candidates(id, numbers);
  const decisions = new Map(comparisons.decisions(id, numbers).map(decision => [decision.row_number, decision]));
  const ids = [...rows, ...candidates].flatMap(({ object_id: object }) => object ?? []);
  const objects = new Map(comparisons.objects([...new Set(ids)]).map(object => [object.id, object]));
  return rows.map(row => {
    const decision = decisions.get(row.row_number);
    return {
      row: { number: row.row_number, name: row.name, code: row.code, address: row.address, note: row.note },
      how: row.how as Line['how'],
      object: objects.get(row.object_id ?? 0) ?? null,
      proposals: candidates
        .filter(candidate => candidate.row_number === row.row_number)
        .flatMap(({ object_id: objectId, doubt, score }) => {
          const object = objects.get(objectId);
          return object ? [{ object, doubt: doubtNames[doubt as Doubt], score }] : [];
        }),
      decision: decision ? { reason: decision.reason, by: decision.decided_by, at: decision.decided_at } : null,
    };
  });
}

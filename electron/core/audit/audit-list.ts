import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import type { QueryContext } from '../service/context.ts';
import { clockJumpAction } from './audit-entry.ts';
import type { AuditFilter } from './audit-store.ts';

type GivenFilter = ParsedInputOf<'audit.list'>['filter'];

/** The table whose rows stand for a kind of thing. */
const tableOf: Readonly<Record<NonNullable<GivenFilter['about']>['kind'], string>> = {
  task: 'task',
  draw: 'draw',
  assignment: 'assignment',
  inspector: 'inspector',
  item: 'inspection_item',
  document: 'document',
  bureau: 'bureau',
  profile: 'profile',
};

/** A filter as the page gives it, in the words of the file. */
export function storedFilter({ about, ...filter }: GivenFilter): AuditFilter {
  return { ...filter, about: about && { table: tableOf[about.kind], id: about.id } };
}

/** 操作日志, newest first. */
export function listAudit(context: QueryContext, { filter: given, after, limit }: ParsedInputOf<'audit.list'>) {
  const { audit } = context.workspace;
  const filter = storedFilter(given);
  const found = audit.page(filter, after === null ? null : Number(after), limit + 1);
  const page = found.slice(0, limit);
  return {
    rows: page.map(({ prev_hash: _, rows_hash: __, earlier_at: earlier, ...entry }) => ({
      ...entry,
      clockJumped: entry.action === clockJumpAction || (earlier !== null && entry.at < earlier),
    })),
    next: found.length > limit ? String(page.at(-1)?.seq) : null,
    total: audit.count(filter),
  };
}

/** How often each action and each person stands among the entries of a filter; a choice does not narrow its own list. */
export function auditFacets(context: QueryContext, given: ParsedInputOf<'audit.facets'>): OutputOf<'audit.facets'> {
  const { audit } = context.workspace;
  const filter = storedFilter(given.filter);
  return {
    actions: audit.tally({ ...filter, actions: [] }, 'action'),
    actors: audit.tally({ ...filter, actors: [] }, 'actor'),
  };
}

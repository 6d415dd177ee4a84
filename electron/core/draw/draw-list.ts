import type { ParsedInputOf } from '#contract/contract.ts';
import { LEDGER_ORIGIN } from '#domain/draw/ledger.ts';
import type { QueryContext } from '../service/context.ts';

/** Every draw of the bureau with its attempts, newest first; cancelled ones stay in the list, rehearsals stand in one of their own. */
export function listDraws(context: QueryContext, { rehearsal = false, after, limit }: ParsedInputOf<'draw.history'>) {
  const { draws } = context.workspace;
  const found = draws.page(rehearsal, after === null ? null : Number(after), limit + 1);
  const page = found.slice(0, limit);
  return {
    rows: page.map(draw => ({
      drawId: draw.id,
      taskId: draw.task_id,
      number: draw.number,
      title: draw.title,
      state: draw.state as 'CLOSED',
      attempts: draw.attempts,
      rows: draw.row_count,
      drawn: draw.drawn,
      changes: draw.changes,
      startedAt: draw.started_at,
      ledgerHead: draw.head ?? LEDGER_ORIGIN,
    })),
    next: found.length > limit ? String(page.at(-1)?.id) : null,
    total: draws.count(rehearsal),
  };
}

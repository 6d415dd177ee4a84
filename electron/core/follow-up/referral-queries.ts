import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import type { QueryContext } from '../service/context.ts';
import { type ReferralRow, referralRows } from './referral-row.ts';

type Filter = ParsedInputOf<'referral.list'>['filter'];

/** The referrals that a filter keeps, newest first; a bureau has some hundreds of them. */
export function keptReferrals({ workspace, now }: QueryContext, filter: Filter): ReferralRow[] {
  const rows = referralRows(workspace.referrals.all('open', filter.text, filter.kinds), now());
  return rows.filter(
    ({ stage, late }) => (filter.stages.length === 0 || filter.stages.includes(stage)) && (!filter.late || late),
  );
}

export const listReferrals = (
  context: QueryContext,
  { filter, after, limit }: ParsedInputOf<'referral.list'>,
): OutputOf<'referral.list'> => pageOf(keptReferrals(context, filter), after, limit);

/** Clues about officers; the method asks for the right to see them. */
export function listClues(
  { workspace, now }: QueryContext,
  { text, after, limit }: ParsedInputOf<'clue.list'>,
): OutputOf<'clue.list'> {
  return pageOf(referralRows(workspace.referrals.all('restricted', text, []), now()), after, limit);
}

function pageOf(rows: readonly ReferralRow[], after: string | null, limit: number) {
  const from = after === null ? rows : rows.filter(({ id }) => id < Number(after));
  const page = from.slice(0, limit);
  return { rows: page, next: from.length > limit ? String(page.at(-1)?.id) : null, total: rows.length };
}

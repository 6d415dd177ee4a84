import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import type { QueryContext } from '../service/context.ts';
import type { SealUse } from './seal-use-store.ts';

type UseRow = OutputOf<'seal.uses'>['rows'][number];

/** 用印登记, newest first. */
export function listSealUses(
  { workspace }: QueryContext,
  { after, limit, ...filter }: ParsedInputOf<'seal.uses'>,
): OutputOf<'seal.uses'> {
  const found = workspace.sealUses.page(filter, after === null ? null : Number(after), limit + 1);
  const page = found.slice(0, limit);
  return {
    rows: page.map(rowOf),
    next: found.length > limit ? String(page.at(-1)?.id) : null,
    total: workspace.sealUses.count(filter),
  };
}

function rowOf(use: SealUse): UseRow {
  const { id, title, number, copies, purpose, seals } = use;
  return {
    ...{ id, title, number, copies, purpose, seals },
    way: use.way as UseRow['way'],
    standIn: use.stand_in,
    requestedBy: use.requested_by,
    approvedBy: use.approved_by,
    usedBy: use.used_by,
    supervisedBy: use.supervised_by,
    usedAt: use.used_at,
    sha256Before: use.sha256_before,
    sha256After: use.sha256_after,
  };
}

import type { ParsedInputOf } from '#contract/contract.ts';
import type { QueryContext } from '../service/context.ts';

/** 操作日志, newest first. */
export function listAudit(context: QueryContext, { after, limit }: ParsedInputOf<'audit.list'>) {
  const { audit } = context.workspace;
  const found = audit.page(after === null ? null : Number(after), limit + 1);
  const page = found.slice(0, limit);
  return {
    rows: page.map(({ prev_hash: _, ...entry }) => entry),
    next: found.length > limit ? String(page.at(-1)?.seq) : null,
    total: audit.head().seq,
  };
}

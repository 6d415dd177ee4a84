import { breathe } from '../jobs/breathe.ts';
import type { JobContext } from '../service/context.ts';
import { type AuditEntry, auditHash, auditStart } from './audit-store.ts';

/** Recomputes the whole chain and names the first entry that does not follow from the one before it. */
export async function verifyAuditChain(context: JobContext) {
  const { audit } = context.workspace;
  const total = audit.head().seq;
  let seen = 0;
  let prev = auditStart;
  let firstBroken: number | null = null;
  while (firstBroken === null) {
    const page = audit.following(seen, 2000);
    if (page.length === 0) break;
    for (const entry of page) {
      seen += 1;
      if (!follows(entry, prev, seen)) {
        firstBroken = entry.seq;
        break;
      }
      prev = entry.hash;
    }
    context.progress('核对日志', seen, total);
    await breathe(context.signal);
  }
  const sentence =
    firstBroken === null
      ? `操作日志共 ${total} 条，逐条核对，前后相连，没有缺失或改动。`
      : `操作日志从第 ${firstBroken} 条起与前文不符：该条或它之前的记录被改动过。请保全数据文件并报告主管。`;
  return { entries: total, head: audit.head().hash, firstBroken, sentence };
}

function follows(entry: AuditEntry, prev: string, expectedSeq: number): boolean {
  return entry.seq === expectedSeq && entry.prev_hash === prev && entry.hash === auditHash(entry);
}

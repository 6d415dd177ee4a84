import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import type { QueryContext } from '../service/context.ts';
import { auditHash } from './audit-entry.ts';

/**
 * Compares a head that was printed on a paper (number of the entry, at least 16 signs of its hash) with the log. The hash is
 * computed anew from the entry: what the file says of it does not count.
 */
export function checkHead(
  context: QueryContext,
  { seq, hash }: ParsedInputOf<'audit.checkHead'>,
): OutputOf<'audit.checkHead'> {
  const { audit } = context.workspace;
  const entry = audit.get(seq);
  if (!entry) {
    const { seq: last } = audit.head();
    const isLater = seq > last;
    return {
      verdict: isLater ? 'later' : 'contradicts',
      at: null,
      sentence: isLater
        ? `这份数据的日志只到第 ${last} 条，纸上印的是第 ${seq} 条：数据比纸旧，可能是恢复了较早的备份，或者后面的记录被删去。`
        : `日志里没有第 ${seq} 条，可它后面还有记录：日志被改动过，请保全数据文件并报告主管。`,
    };
  }
  const { hash: _, ...fields } = entry;
  const stands = auditHash(fields).startsWith(hash) && entry.hash.startsWith(hash);
  return {
    verdict: stands ? 'stands' : 'contradicts',
    at: entry.at,
    sentence: stands
      ? `相符：第 ${seq} 条与纸上印的一致。它之前的每一条都连在它上面：再做一次“核对全部记录”没有问题，就说明从第一条起都没有改动过。`
      : `不符：第 ${seq} 条的校验值与纸上印的不同。请先检查有没有抄错；没有抄错，就是这份日志在打印之后被替换或改动过。`,
  };
}

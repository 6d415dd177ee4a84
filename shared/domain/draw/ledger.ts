import { canonicalJson } from './canonical-json.ts';
import { assertDigest } from './code-pattern.ts';
import { sha256Hex } from './digest.ts';
import type { LedgerEntry, LedgerRecord } from './ledger-entry.ts';

/** The `prev` of the very first entry of a bureau: 64 zeros. */
export const LEDGER_ORIGIN = '0'.repeat(64);

const TIME_PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** A chain that holds, with its head, or its first broken entry and a sentence saying what is wrong with it. */
export type LedgerCheck =
  | { readonly ok: true; readonly head: string }
  | { readonly ok: false; readonly seq: number; readonly field: 'seq' | 'prev' | 'hash'; readonly sentence: string };

/** The hash of an entry: H(cjson{seq, time, type, data, prev}) (SSJ-DRAW/1, 2.11). */
export function entryHash(entry: Pick<LedgerEntry, 'seq' | 'time' | 'type' | 'data' | 'prev'>): string {
  const { seq, time, type, data, prev } = entry;
  return sha256Hex(canonicalJson({ seq, time, type, data, prev }));
}

/**
 * Makes the entry that follows a chain. `start` is the head of the bureau's previous draw, needed for the first entry only;
 * the time is UTC in milliseconds as `Date.toISOString` writes it.
 */
export function nextEntry(
  chain: readonly LedgerEntry[],
  record: LedgerRecord,
  time: string,
  start: string = LEDGER_ORIGIN,
): LedgerEntry {
  assertDigest(start, 'The start of the chain');
  if (!TIME_PATTERN.test(time)) throw new RangeError(`${time} is not a UTC time in milliseconds.`);
  const entry = { ...record, seq: chain.length + 1, time, prev: ledgerHead(chain, start) };
  return { ...entry, hash: entryHash(entry) };
}

/** The hash of the last entry, or the start of the chain while it has none. */
export function ledgerHead(chain: readonly LedgerEntry[], start: string = LEDGER_ORIGIN): string {
  return chain.at(-1)?.hash ?? start;
}

/** Recomputes a chain and names its first broken entry by its place, counted from 1. */
export function checkLedger(chain: readonly LedgerEntry[], start: string = LEDGER_ORIGIN): LedgerCheck {
  let head = start;
  for (const [place, entry] of chain.entries()) {
    const seq = place + 1;
    if (entry.seq !== seq) return broken(seq, 'seq', `写的序号是 ${entry.seq}，中间可能缺少或多出了记录`);
    if (entry.prev !== head) return broken(seq, 'prev', '没有接在前一条记录之后，前面的记录可能被换过');
    if (entry.hash !== hashOrNull(entry)) return broken(seq, 'hash', '的内容与它的校验值不符，这条记录被改动过');
    head = entry.hash;
  }
  return { ok: true, head };
}

/** A chain from outside may hold what canonical JSON cannot write; such an entry has no hash that could be right. */
function hashOrNull(entry: LedgerEntry): string | null {
  try {
    return entryHash(entry);
  } catch {
    return null;
  }
}

function broken(seq: number, field: 'seq' | 'prev' | 'hash', what: string): LedgerCheck {
  return { ok: false, seq, field, sentence: `抽取记录的第 ${seq} 条${what}。` };
}

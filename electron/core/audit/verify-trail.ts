import type { OutputOf } from '#contract/contract.ts';
import { breathe } from '../jobs/breathe.ts';
import type { JobContext } from '../service/context.ts';
import { tableTitle } from './protected-tables.ts';
import { checkTable, type Finding } from './row-check.ts';
import { type TrailReader, trailReader } from './trail-reader.ts';
import { verdictSentence } from './verdict-sentence.ts';

/** So many are named one by one; a file with more was not changed by hand. */
const namedFindings = 500;

/**
 * Recomputes the whole log, names the first entry that is broken, and compares every row of the covered tables
 * with what the entry left that wrote it last.
 */
export async function verifyTrail(context: JobContext): Promise<OutputOf<'audit.verify'>> {
  const { audit } = context.workspace;
  const reader = trailReader(audit);
  const total = audit.head().seq;
  while (reader.read(2000)) {
    context.progress('核对日志', reader.state.seq, total);
    await breathe(context.signal);
  }
  const checked = await checkRows(context, reader);
  const end = reader.endProblem();
  const strays = audit.rows.strays();
  const { firstBroken, entries, jumps, hash } = reader.state;
  const outcome = {
    entries,
    head: hash,
    firstBroken: firstBroken ?? (end === 0 ? null : end),
    ...checked,
    jumps,
    strays: [...(end === 0 ? ['audit_head'] : []), ...strays],
  };
  const whole = outcome.firstBroken === null && outcome.found === 0 && outcome.strays.length === 0;
  return { ...outcome, whole, sentence: verdictSentence(outcome) };
}

async function checkRows(context: JobContext, reader: TrailReader) {
  const { audit } = context.workspace;
  const tables = [...audit.rows.tables()].filter(([table]) => reader.state.covered.has(table));
  const total = tables.reduce((sum, [table]) => sum + audit.rows.contents.count(table), 0);
  const findings: Finding[] = [];
  let rows = 0;
  let found = 0;
  const add = (finding: Finding) => {
    found += 1;
    if (findings.length < namedFindings) findings.push(finding);
  };
  for (const [table, shape] of tables) {
    for (const step of checkTable(audit, reader, table, shape)) {
      if (typeof step === 'object') add(step);
      else {
        rows += step;
        context.progress('核对数据', rows, Math.max(rows, total));
        await breathe(context.signal);
      }
    }
  }
  const strayLabels = reader.state.covered.has('inspection_object') ? audit.rows.strayLabels() : [];
  for (const { label, object_id, added } of strayLabels) {
    const key = JSON.stringify([label, object_id]);
    const table = 'object_label';
    add({ kind: added ? 'added' : 'missing', table, title: tableTitle(table), key, seq: null });
  }
  return { tables: tables.length, rows, findings, found };
}

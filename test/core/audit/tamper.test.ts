import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type SqliteDatabase from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { protectedTables, unprotectedTables } from '#core/audit/protected-tables.ts';
import { verifyTrail } from '#core/audit/verify-trail.ts';
import { newestVersion } from '#core/db/migrations/migrations.ts';
import type { JobContext } from '#core/service/context.ts';
import { databaseAt, tablesOf } from '../support/blank-database.ts';
import { callOver } from '../support/caller.ts';
import { type RunningCore, startCore, temporaryFolder } from '../support/running-core.ts';
import { placeOf, wholeJob } from '../support/whole-job.ts';
import { type Below, type Tampering, tamper } from './tampering.ts';

/** A bureau that has done its whole work: every covered table has rows. */
async function workedBureau(): Promise<RunningCore> {
  const running = startCore({ folder: join(temporaryFolder(), '数据') });
  onTestFinished(() => running.close());
  await wholeJob(callOver(running.client), placeOf(running));
  return running;
}

function chances(seed: string): Below {
  let count = 0;
  return limit => {
    count += 1;
    return createHash('sha256').update(`${seed} ${count}`).digest().readUInt32BE(0) % limit;
  };
}

/** Verifies the open file as it stands within a transaction. */
function verified({ application }: RunningCore) {
  const inside = {
    workspace: application.requireWorkspace(),
    signal: new AbortController().signal,
    progress: () => undefined,
  };
  return verifyTrail(inside as unknown as JobContext);
}

const ownTables = ['audit_entry', 'audit_row', 'audit_shape', 'audit_head'];
const kinds = ['edit', 'delete', 'insert', 'reorder'] as const;

/** What a forger takes away before he begins. */
function disarm(raw: SqliteDatabase.Database): void {
  const guards = raw.prepare("SELECT name FROM main.sqlite_master WHERE type = 'trigger'").pluck().all() as string[];
  for (const name of guards) raw.exec(`DROP TRIGGER main.${name}`);
}

type Verdict = Awaited<ReturnType<typeof verified>>;
type LastWriter = (table: string, key: string) => number | null;

/** Whether a verdict says where the change was made: table, row and the entry that wrote it last, or the entry that broke. */
function isLocated({ table, keys, rows }: Tampering, verdict: Verdict, lastWriter: LastWriter): boolean {
  if (table === 'audit_entry') {
    const seqs = [...rows.map(row => Number(row.seq)), ...keys.map(key => Number(JSON.parse(key)[0]))];
    const { firstBroken } = verdict;
    return firstBroken !== null && firstBroken >= Math.min(...seqs) && firstBroken <= Math.min(...seqs) + 1;
  }
  if (table === 'audit_row') {
    const seqs = [...rows.map(row => Number(row.seq)), ...keys.map(key => Number(JSON.parse(key)[0]))];
    return seqs.some(seq => verdict.firstBroken === seq || verdict.strays.includes(`audit_row ${seq}`));
  }
  if (table === 'audit_shape' || table === 'audit_head')
    return verdict.firstBroken !== null || verdict.strays.length > 0;
  return keys.every(key =>
    verdict.findings.some(finding => {
      if (finding.table !== table || finding.key !== key) return false;
      if (finding.kind === 'added' || protectedTables[table] === undefined) return true;
      const last = lastWriter(table, key);
      // Neighbours share a record: its last entry may have written another of them.
      if (protectedTables[table].isLarge) return finding.seq !== null && last !== null && finding.seq <= last;
      return finding.seq === last;
    }),
  );
}

test('of 1,000 random edits, deletions, insertions and reorderings in the log and in the logged tables by plain SQL, every one is found and located', async () => {
  const running = await workedBureau();
  const { raw } = running.database();
  const whole = await verified(running);
  expect(whole).toMatchObject({ firstBroken: null, found: 0, findings: [], strays: [] });
  const tables = [...Object.keys(protectedTables), ...ownTables, 'object_label'];
  for (const table of tables)
    expect([table, raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).not.toEqual([table, 0]);
  const writers = raw.prepare(
    'SELECT max(seq) FROM audit_row JOIN audit_shape ON id = shape WHERE table_name = ? AND key = ?',
  );
  const below = chances('tamper');
  const missed: unknown[] = [];
  const done: Record<string, number> = {};
  raw.pragma('foreign_keys = OFF');
  raw.pragma('ignore_check_constraints = ON');
  for (let count = 0; count < 1000; ) {
    const table = tables[below(tables.length)] ?? '';
    const what = kinds[below(kinds.length)] ?? 'edit';
    raw.exec('BEGIN');
    disarm(raw);
    const lastWriter: LastWriter = (name, key) => {
      const group = protectedTables[name]?.isLarge ? `[${Math.floor(JSON.parse(key)[0] / 64)}]` : key;
      return writers.pluck().get(name, group) as number | null;
    };
    const tampering = tamper(raw, table, what, below);
    if (tampering) {
      count += 1;
      done[what] = (done[what] ?? 0) + 1;
      const verdict = await verified(running);
      const isFound = verdict.firstBroken !== null || verdict.found > 0 || verdict.strays.length > 0;
      if (!isFound || !isLocated(tampering, verdict, lastWriter))
        missed.push({ isFound, tampering, found: verdict.findings.slice(0, 3), at: verdict.firstBroken });
    }
    raw.exec('ROLLBACK');
  }
  expect(missed).toEqual([]);
  for (const what of kinds) expect(done[what]).toBeGreaterThan(100);
  expect(await verified(running)).toEqual(whole);
}, 240_000);

test('every table of the file is covered by the trail, or it is said why not', () => {
  const tables = tablesOf(databaseAt(newestVersion)).map(({ name }) => name);
  const named = tables.filter(name => !name.startsWith('object_search_')).toSorted();
  const listed = [...Object.keys(protectedTables), ...Object.keys(unprotectedTables)];
  expect(named.filter(name => !listed.includes(name))).toEqual([]);
});

test('whatever the product writes is answered for by the entry of the same commit', async () => {
  const running = await workedBureau();
  expect(running.application.requireWorkspace().audit.rows.isBehind()).toBe(false);
});

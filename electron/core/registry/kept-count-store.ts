import type { Database } from '../db/database.ts';

/** So many filters are in use at once, and more. */
const mostKept = 200;

/** What is done under these names leaves the registry of objects as it is; whatever else is done may have changed it. */
const elsewhere = ['task', 'draw', 'assignment', 'result', 'document', 'disclosure', 'account', 'role', 'approval']
  .concat(['personal', 'audit', 'backup', 'diagnostics', 'update', 'clock', 'bureau', 'view', 'plan'])
  .map(part => `action NOT LIKE '${part}.%'`)
  .join(' AND ');

/**
 * Counts over the whole registry of objects, kept until it changes or the day does: ten pages ask for the same ones after each
 * import. Every change has its entry in the log, and is looked for in the entries since the last time; while an import is being
 * published, the counts from before it hold, or else those first taken on the way.
 */
export function keptCounts(database: Database, today: () => string) {
  const kept = new Map<string, unknown>();
  /** Counted while an import is being published, and held until its end. */
  const meanwhile = new Map<string, unknown>();
  let publishing: Promise<void> | null = null;
  let keptOn = '';
  let seen = -1;

  const newestEntry = (): number =>
    (database.statement('SELECT coalesce(max(seq), 0) AS seq FROM audit_entry').get() as { seq: number }).seq;
  const isChangedSince = (seq: number): boolean =>
    database.statement(`SELECT 1 FROM audit_entry WHERE seq > ? AND ${elsewhere} LIMIT 1`).get(seq) !== undefined;

  return <Counts>(what: string, count: () => Counts): Counts => {
    if (publishing !== database.long.ended()) meanwhile.clear();
    publishing = database.long.ended();
    const day = today();
    const newest = newestEntry();
    if (day !== keptOn || newest < seen || (newest > seen && isChangedSince(seen))) kept.clear();
    keptOn = day;
    seen = newest;
    if (kept.has(what)) return kept.get(what) as Counts;
    if (meanwhile.has(what)) return meanwhile.get(what) as Counts;
    const counts = count();
    const place = publishing ? meanwhile : kept;
    if (place.size >= mostKept) place.clear();
    place.set(what, counts);
    return counts;
  };
}

import type { Database } from '../db/database.ts';

/** So many filters are in use at once, and more. */
const mostKept = 200;

/**
 * Counts over the whole registry of objects, kept until it changes: ten pages ask for the same ones after each import. Only
 * imports change it, and each leaves its batch; while one is being published, the counts from before it hold.
 */
export function keptCounts(database: Database) {
  const kept = new Map<string, unknown>();
  let keptFor: number | null = null;

  const newestBatch = (before: number) => {
    const found = database.statement('SELECT id FROM import_batch ORDER BY id DESC LIMIT 1 OFFSET ?').get(before);
    return (found as { id: number } | undefined)?.id ?? 0;
  };

  return <Counts>(what: string, count: () => Counts): Counts => {
    const publishing = database.long.ended() !== null;
    const batch = newestBatch(publishing ? 1 : 0);
    if (batch !== keptFor) kept.clear();
    keptFor = batch;
    if (kept.has(what)) return kept.get(what) as Counts;
    const counts = count();
    if (publishing) return counts;
    if (kept.size >= mostKept) kept.clear();
    kept.set(what, counts);
    return counts;
  };
}

import type { PagedList } from '../../data/use-paged-list.ts';

/** Rows that came in one answer, in the shape a DataTable shows. */
export function fixedList<Row>(rows: readonly Row[], loading = false): PagedList<Row> {
  return { key: '', rows, total: rows.length, loading, failure: null, ensure: () => {}, retry: () => {} };
}

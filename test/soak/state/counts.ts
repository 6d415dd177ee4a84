import type { Database } from '#core/db/database.ts';

const counted = {
  objects: 'SELECT count(*) FROM inspection_object',
  'objects that can be searched': 'SELECT count(*) FROM object_search',
  'object labels': 'SELECT count(*) FROM object_label',
  inspectors: 'SELECT count(*) FROM inspector',
  items: 'SELECT count(*) FROM inspection_item',
  imports: 'SELECT count(*) FROM import_batch',
  tasks: 'SELECT count(*) FROM task',
  'closed draws': "SELECT count(*) FROM draw WHERE state = 'CLOSED'",
  draws: 'SELECT count(*) FROM draw',
  attempts: 'SELECT count(*) FROM draw_attempt',
  'witness numbers': 'SELECT count(*) FROM draw_witness',
  'ledger entries': 'SELECT count(*) FROM draw_ledger',
  'drawn objects': 'SELECT count(*) FROM drawn_object',
  'task sheets': 'SELECT count(*) FROM assignment',
  'task sheets with a notice': 'SELECT count(*) FROM assignment WHERE notice_number IS NOT NULL',
  results: 'SELECT count(*) FROM inspection_result',
  documents: 'SELECT count(*) FROM document',
  numbers: 'SELECT count(*) FROM document_number',
} as const;

/** How much of everything a bureau has: work that was interrupted comes to the same in the end as work that was not. */
export type Counts = Readonly<Record<string, number>>;

export function countsOf({ raw }: Pick<Database, 'raw'>): Counts {
  return Object.fromEntries(
    Object.entries(counted).map(([name, sql]) => [name, Number(raw.prepare(sql).pluck().get())]),
  );
}

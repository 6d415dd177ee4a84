import type { Generated } from 'kysely';

/** A paper that was printed. */
export interface PrintLogTable {
  id: Generated<number>;
  title: string;
  number: string | null;
  task_id: number | null;
  sha256: string;
  printer: string;
  copies: number;
  duplex: string;
  result: string;
  reason: string;
  by_name: string;
  at: string;
}

/** A batch of notices of which a full disk let only a part be written. */
export interface UnfinishedBatchTable {
  task_id: number;
  issued_on: string;
  began_at: string;
}

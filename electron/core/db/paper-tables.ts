import type { Generated } from 'kysely';

/** Whether and where a task was published. */
export interface DisclosureTable {
  task_id: number;
  bulletin_number: string | null;
  confirmed_on: string | null;
  channel: string | null;
  receipt: string | null;
}

/** A paper that was made. */
export interface DocumentTable {
  id: Generated<number>;
  kind: string;
  title: string;
  number: string | null;
  task_id: number | null;
  draw_id: number | null;
  assignment_id: number | null;
  path: string;
  sha256: string;
  bytes: number;
  made_at: string;
}

/** A number of a series of papers that is taken. */
export interface DocumentNumberTable {
  series: string;
  year: number;
  sequence: number;
  purpose: string;
  taken_at: string;
}

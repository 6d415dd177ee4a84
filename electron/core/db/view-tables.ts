import type { Generated } from 'kysely';

/** A list as somebody has set it. */
export interface SavedViewTable {
  id: Generated<number>;
  account_id: number;
  list: string;
  name: string;
  shared: number;
  view: string;
  updated_at: string;
}

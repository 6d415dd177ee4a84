import type { Generated } from 'kysely';

/** What was found on one item. */
export interface ResultItemTable {
  assignment_id: number;
  item_id: number;
  checked: number;
  method: string;
  problem: number;
  finding: string;
  article: string;
  handling: string;
}

/** A file that shows what was found. */
export interface ResultEvidenceTable {
  id: Generated<number>;
  assignment_id: number;
  item_id: number | null;
  name: string;
  path: string;
  sha256: string;
  bytes: number;
  note: string;
  added_at: string;
  added_by: string;
  removed_at: string | null;
  remove_reason: string | null;
}

export interface ProductCheckTable {
  assignment_id: number;
  position: number;
  verdict: string;
  fields: string;
}

/** A result as it once stood. */
export interface ResultEditionTable {
  assignment_id: number;
  version: number;
  body: string;
  at: string;
  by: string;
  reason: string;
}

/** 复核 of a result. */
export interface RecheckTable {
  id: Generated<number>;
  assignment_id: number;
  level: string;
  way: string;
  on_day: string;
  by_whom: string;
  original: string;
  outcome: string | null;
  agrees: number | null;
  difference: string;
  opinion: string;
  made_at: string;
  seed: string | null;
  population: number | null;
  population_digest: string | null;
  place: number | null;
}

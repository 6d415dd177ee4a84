import type { Generated } from 'kysely';

/** 名单比对 with the list of another department. */
export interface ComparisonTable {
  id: Generated<number>;
  source: string;
  file_name: string;
  file_sha256: string;
  row_count: number;
  object_count: number;
  last_object_id: number;
  counts: string;
  made_by: string;
  made_at: string;
}

/** One row of that list, and the object of ours that it is. */
export interface ComparisonRowTable {
  comparison_id: number;
  row_number: number;
  name: string;
  code: string | null;
  address: string | null;
  outcome: string;
  how: string | null;
  note: string | null;
  object_id: number | null;
}

/** An object that a doubtful row may be. */
export interface ComparisonCandidateTable {
  comparison_id: number;
  row_number: number;
  object_id: number;
  doubt: string;
  score: number;
}

/** What a person decided on a doubtful row; without an object it is none of ours. */
export interface ComparisonDecisionTable {
  comparison_id: number;
  row_number: number;
  object_id: number | null;
  reason: string;
  decided_by: string;
  decided_at: string;
}

/** A change to many objects at once. */
export interface BulkChangeTable {
  id: Generated<number>;
  field: string;
  what: string;
  reason: string;
  object_count: number;
  made_by: string;
  made_at: string;
}

/** What one object had before and has since. */
export interface BulkChangeRowTable {
  id: Generated<number>;
  bulk_change_id: number;
  object_id: number;
  before: string | null;
  after: string | null;
}

/** 名录体检: how the registries stood at a time. */
export interface QualityReportTable {
  id: Generated<number>;
  made_by: string;
  made_at: string;
  figures: string;
}

/** What the newest examination found with an object. */
export interface QualityFindingTable {
  kind: string;
  object_id: number;
  value: string;
  proposal: string | null;
}

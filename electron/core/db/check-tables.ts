import type { Generated } from 'kysely';

/** A 检查任务单. */
export interface AssignmentTable {
  id: Generated<number>;
  task_id: number;
  draw_id: number;
  object_id: number;
  number: string;
  position: number;
  stratum: string;
  object_code: string;
  object_name: string;
  address: string | null;
  notice_number: string | null;
  void_reason: string | null;
  voided_at: string | null;
  state: Generated<string>;
  leader_id: number | null;
  method: Generated<string>;
  planned_on: string | null;
  notice_way: Generated<string>;
  noticed_on: string | null;
  receipt: Generated<string>;
  entry_code: Generated<string>;
  scanned_at: string | null;
  outage_reason: Generated<string>;
  entered_back_on: string | null;
  rating: Generated<string>;
  remote_help: Generated<number>;
}

/** What was found at a business. */
export interface InspectionResultTable {
  assignment_id: number;
  outcome: string;
  checked_on: string;
  ended_on: string;
  finding: string;
  note: string;
  entered_at: string;
  state: Generated<string>;
  version: Generated<number>;
  more_outcomes: Generated<string>;
  not_carried_out: string | null;
  method: Generated<string>;
  party_opinion: Generated<string>;
  party_signature: Generated<string>;
  refusal_reason: Generated<string>;
  witness: Generated<string>;
  guidance: Generated<string>;
  first_minor: Generated<number>;
  first_minor_basis: Generated<string>;
  mobile: Generated<number>;
  no_disclosure_reason: string | null;
  team_change: Generated<string>;
  entered_by: number | null;
  entered_name: Generated<string>;
  reviewed_by: number | null;
  reviewed_name: Generated<string>;
  reviewed_at: string | null;
  review_opinion: Generated<string>;
}

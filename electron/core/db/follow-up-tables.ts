import type { Generated } from 'kysely';

/** A check that no draw chose. */
export interface OutsideCheckTable {
  id: Generated<number>;
  number: string;
  source: string;
  kind: string;
  clue: string;
  ordered_above: number;
  object_id: number | null;
  object_code: string;
  object_name: string;
  department: string;
  items: string;
  inspectors: string;
  approved_by: string;
  approved_on: string | null;
  urgent_reason: string | null;
  checked_on: string;
  ended_on: string;
  outcome: string;
  finding: string;
  created_at: string;
  created_by: string;
  void_reason: string | null;
  voided_at: string | null;
}

/** One row of the 后续处置台账. */
export interface FollowUpTable {
  id: Generated<number>;
  number: string;
  assignment_id: number | null;
  outside_check_id: number | null;
  object_id: number | null;
  object_name: string;
  sheet_number: string | null;
  problem: string;
  basis: string;
  measure: string | null;
  responsible: string;
  order_number: string | null;
  ordered_on: string | null;
  due: string | null;
  corrected_on: string | null;
  reinspected_on: string | null;
  reinspection: string | null;
  case_number: string | null;
  case_filed_on: string | null;
  penalty_number: string | null;
  penalty_on: string | null;
  listed_on: string | null;
  state: string;
  closed_on: string | null;
  close_reason: string | null;
  opened_on: string;
  opened_by: string;
}

export interface FollowUpEventTable {
  id: Generated<number>;
  follow_up_id: number;
  event: string;
  from_state: string;
  to_state: string;
  note: string;
  on_day: string;
  at: string;
  by: string;
}

/** 移送, 抄告 or a clue handed over. */
export interface ReferralTable {
  id: Generated<number>;
  number: string;
  follow_up_id: number | null;
  kind: string;
  restricted: number;
  sheet_number: string | null;
  object_name: string;
  receiver: string;
  reason: string;
  materials: string;
  found_on: string;
  decide_due: string | null;
  decided_by: string | null;
  decided_at: string | null;
  decision: string | null;
  decision_reason: string;
  send_due: string | null;
  sent_at: string | null;
  received_by: string | null;
  received_on: string | null;
  reply_due: string | null;
  replied_on: string | null;
  reply: string;
  penalty_number: string | null;
  document_id: number | null;
  opened_at: string;
  opened_by: string;
}

/** A penalty decision that came back. */
export interface PenaltyDecisionTable {
  id: Generated<number>;
  number: string;
  decided_on: string;
  party: string;
  party_code: string;
  sheet_number: string;
  content: string;
  follow_up_id: number | null;
  matched_by: string | null;
  imported_at: string;
}

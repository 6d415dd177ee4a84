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
}

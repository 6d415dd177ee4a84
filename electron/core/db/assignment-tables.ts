import type { Generated } from 'kysely';

export interface AssignmentAssistantTable {
  assignment_id: number;
  assistant_id: number;
}

/** One step in the life of a 检查任务单. */
export interface AssignmentEventTable {
  id: Generated<number>;
  assignment_id: number;
  event: string;
  from_state: string;
  to_state: string;
  reason: string;
  at: string;
  by: string;
}

/** One step in the life of a task. */
export interface TaskEventTable {
  id: Generated<number>;
  task_id: number;
  event: string;
  from_state: string;
  to_state: string;
  reason: string;
  at: string;
  by: string;
}

/** A recusal asked for, and what was decided. */
export interface RecusalRequestTable {
  id: Generated<number>;
  assignment_id: number;
  inspector_id: number;
  applicant: string;
  kind: string;
  reason: string;
  requested_on: string;
  decision: string | null;
  decision_reason: string;
  decided_by: string | null;
  decided_at: string | null;
  requested_by: number | null;
  requested_name: Generated<string>;
  ledger_seq: number | null;
}

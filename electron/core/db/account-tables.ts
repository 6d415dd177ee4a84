import type { Generated } from 'kysely';

/** 审批 as TypeScript sees it. */
export interface ApprovalTable {
  id: Generated<number>;
  action: string;
  subject_id: number;
  subject: string;
  subject_digest: string;
  facts: string;
  reason: string;
  details: string;
  needed: number;
  state: string;
  requested_by: number;
  requested_name: string;
  requested_at: string;
  ended_at: string | null;
  audit_seq: number | null;
}

/** Who decided a request how. */
export interface ApprovalDecisionTable {
  approval_id: number;
  account_id: number;
  name: string;
  roles: string;
  decision: string;
  note: string;
  at: string;
  here: number;
}

/** Who may sign in. */
export interface AccountTable {
  id: Generated<number>;
  name: string;
  password: string;
  password_at: string;
  must_change: number;
  state: string;
  failures: number;
  locked_until: number | null;
  created_at: string;
}

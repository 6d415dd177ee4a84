import type { Generated } from 'kysely';

/** 年度计划. */
export interface AnnualPlanTable {
  id: Generated<number>;
  year: number;
  name: string;
  number: string | null;
  kind: string;
  department: string;
  state: string;
  version: number;
  superior_number: string | null;
  document_number: string | null;
  filed_with: string | null;
  filed_on: string | null;
  created_at: string;
}

/** One line of a 年度计划. */
export interface PlanLineTable {
  id: Generated<number>;
  plan_id: number;
  position: number;
  name: string;
  field: string;
  item_class: string | null;
  range: string | null;
  range_text: string;
  targeted: number;
  item_mode: string;
  ratio_text: string;
  frequency_text: string;
  base: number | null;
  base_on: string | null;
  base_classes: string | null;
  target: number | null;
  target_reason: string | null;
  lead_department: string;
  departments: string;
  subject: string;
  level: string;
  method: string;
  date_from: string | null;
  date_to: string | null;
  period_text: string;
  office: string;
  risk_text: string;
  joint_kind: string | null;
  campaign: number;
  superior_line: string | null;
  remark: string;
  since_version: number;
  cancelled_in: number | null;
}

export interface PlanLineItemTable {
  line_id: number;
  position: number;
  item_id: number | null;
  text: string;
}

/** A version of a plan as it was approved. */
export interface PlanEditionTable {
  plan_id: number;
  version: number;
  body: string;
  digest: string;
  approved_at: string;
  approved_by: string;
  reason: string;
}

/** What a later version adds, cancels or changes. */
export interface PlanChangeTable {
  id: Generated<number>;
  plan_id: number;
  line_id: number;
  version: number;
  kind: string;
  before: string | null;
  after: string | null;
  reason: string;
  made_at: string;
  made_by: string;
}

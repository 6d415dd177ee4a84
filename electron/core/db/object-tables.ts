import type { Generated } from 'kysely';

/** 检查对象. */
export interface InspectionObjectTable {
  id: Generated<number>;
  code: string;
  kind: string;
  name: string;
  search: string;
  initials: string;
  match_key: string;
  credit_code: string | null;
  registration_number: string | null;
  legal_representative: string | null;
  address: string | null;
  area_code: string | null;
  station: string | null;
  industry: string | null;
  scope: string | null;
  established: string | null;
  capital: string | null;
  state: string;
  risk_class: string;
  labels: string;
  phone: string | null;
  source: string;
  batch_id: number;
  updated_at: string;
  phone_sealed: Uint8Array | null;
  liaison: string | null;
  grid: string | null;
  location: string | null;
  standing: string;
  standing_reason: string | null;
  yearly_cap: number | null;
  risk_on: string | null;
  risk_source: string | null;
}

/** What changed at an object, and by which import or whose hand. */
export interface ObjectChangeTable {
  id: Generated<number>;
  object_id: number;
  at: string;
  batch_id: number;
  earlier_batch_id: number;
  changes: string;
  actor: string | null;
  reason: string | null;
}

export interface LabelTable {
  id: Generated<number>;
  name: string;
  group_name: string;
  applies: string;
  colour: string;
  source: string;
  note: string;
  disabled_on: string | null;
}

export interface LabelAssignmentTable {
  id: Generated<number>;
  object_id: number;
  label_id: number;
  from_day: string;
  to_day: string | null;
  given_by: string;
  reason: string;
  removed_on: string | null;
  removed_by: string | null;
}

export interface RiskRecordTable {
  id: Generated<number>;
  object_id: number;
  field: string;
  earlier: string | null;
  level: string;
  on_day: string;
  source: string;
  batch_id: number;
}

export interface ObjectListingTable {
  id: Generated<number>;
  object_id: number;
  list: string;
  from_day: string;
  to_day: string | null;
  reason: string;
  source: string;
  batch_id: number;
}

export interface ProfessionalRiskTable {
  id: Generated<number>;
  object_id: number;
  field: string;
  level: string;
  on_day: string;
  source: string;
}

export interface SubRegistryTable {
  id: Generated<number>;
  name: string;
  kind: string;
  mode: string;
  rule: string | null;
  item_ids: string;
  basis: string;
  department: string;
  period: string;
  updated_on: string;
  disabled_on: string | null;
}

export interface RegistryMemberTable {
  id: Generated<number>;
  registry_id: number;
  object_id: number;
  from_day: string;
  to_day: string | null;
  reason: string;
  entered_by: string;
}

import type { Generated } from 'kysely';

/** 执法检查人员. */
export interface InspectorTable {
  id: Generated<number>;
  code: string;
  name: string;
  search: string;
  initials: string;
  unit: string;
  post: string | null;
  staff_kind: string;
  certificate: string | null;
  certificate_until: string | null;
  fields: string;
  qualifications: string;
  recusal_text: string | null;
  not_own_area: number;
  status: string;
  phone: string | null;
  batch_id: number;
  updated_at: string;
  phone_sealed: Uint8Array | null;
  certificate_type: string | null;
  certificate_issuer: string | null;
  certificate_from: string | null;
  item_scope: string;
  leave_text: string | null;
  status_on: string | null;
}

/** From whom or what an inspector keeps away. */
export interface InspectorRecusalTable {
  inspector_id: number;
  subject: string;
  kind: string;
  reason: string;
  from_day: string | null;
  to_day: string | null;
}

/** What an inspector holds besides his first 执法证件. */
export interface InspectorCertificateTable {
  inspector_id: number;
  position: number;
  type: string;
  number: string | null;
  issuer: string | null;
  valid_from: string | null;
  valid_until: string | null;
  enforcement: number;
}

/** Days on which an inspector cannot be sent. */
export interface InspectorAbsenceTable {
  inspector_id: number;
  position: number;
  kind: string;
  from_day: string;
  to_day: string | null;
  reason: string;
}

/** 培训记录 of an inspector. */
export interface InspectorTrainingTable {
  inspector_id: number;
  position: number;
  on_day: string;
  course: string;
  hours: number | null;
  result: string;
}

/** 协助人员和专家. */
export interface AssistantTable {
  id: Generated<number>;
  kind: string;
  name: string;
  search: string;
  initials: string;
  never_inspector: number;
  unit: string;
  code: string | null;
  qualification: string | null;
  qualification_number: string | null;
  qualification_until: string | null;
  fields: string;
  contract_number: string | null;
  contract_from: string | null;
  contract_until: string | null;
  funding: string | null;
  pledged_on: string | null;
  entered_by: string | null;
  interests: string | null;
  appraisal: string | null;
  disabled_on: string | null;
  phone_sealed: Uint8Array | null;
  batch_id: number;
  updated_at: string;
}

/** 培训记录 of an assistant. */
export interface AssistantTrainingTable {
  assistant_id: number;
  position: number;
  on_day: string;
  course: string;
  hours: number | null;
  result: string;
}

/** 部门和联席会议成员单位. */
export interface DepartmentTable {
  id: Generated<number>;
  name: string;
  search: string;
  initials: string;
  short_name: string | null;
  document_sign: string | null;
  code: string | null;
  level: string | null;
  parent: string | null;
  enforcement: number;
  member: number;
  role: string | null;
  seal: string | null;
  address: string | null;
  contact: string | null;
  phone_sealed: Uint8Array | null;
  disabled_on: string | null;
  batch_id: number;
  updated_at: string;
}

/** Who speaks for a department in the 联席会议, from when to when. */
export interface ConferenceRoleTable {
  department_id: number;
  position: number;
  name: string;
  post: string;
  role: string;
  from_day: string | null;
  to_day: string | null;
  filing: string;
}

import type { Generated } from 'kysely';

/** One thing that must be public, and how it became so. */
export interface PublicationTable {
  id: Generated<number>;
  kind: string;
  subject_id: number;
  title: string;
  due: string | null;
  provisional: Generated<number>;
  state: string;
  exempt_reason: string | null;
  channel: string | null;
  published_on: string | null;
  receipt: string | null;
  document_id: number | null;
  sha256: string | null;
  was: string | null;
  becomes: string | null;
  reason: string | null;
  confirmed_by: string | null;
  confirmed_at: string | null;
  opened_at: string;
}

export interface PlatformEntryTable {
  kind: string;
  subject_id: number;
  platform: string;
  number: string;
  entered_on: string;
  entered_by: string;
}

/** 停止公示 or 信用修复, from the application to the notice. */
export interface DisclosureStopTable {
  id: Generated<number>;
  assignment_id: number;
  applicant: string;
  basis: string;
  materials: string;
  applied_on: string;
  accepted_on: string | null;
  due: string;
  decision: string | null;
  decision_reason: string;
  decided_by: string | null;
  decided_on: string | null;
  stopped_on: string | null;
  noticed_on: string | null;
  synchronized_on: string | null;
  opened_at: string;
}

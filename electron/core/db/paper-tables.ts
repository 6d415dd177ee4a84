import type { Generated } from 'kysely';

/** Whether and where a task was published. */
export interface DisclosureTable {
  task_id: number;
  bulletin_number: string | null;
  confirmed_on: string | null;
  channel: string | null;
  receipt: string | null;
}

/** A paper that was made. */
export interface DocumentTable {
  id: Generated<number>;
  kind: string;
  title: string;
  number: string | null;
  task_id: number | null;
  draw_id: number | null;
  assignment_id: number | null;
  path: string;
  sha256: string;
  bytes: number;
  made_at: string;
}

/** A number of a series of papers that is taken. */
export interface DocumentNumberTable {
  series: string;
  year: number;
  sequence: number;
  purpose: string;
  taken_at: string;
}

/** The bureau's own wording of a template. */
export interface PaperWordingTable {
  template: string;
  content: string;
  changed_at: string;
  changed_by: string;
}

/** A paper from its first draft on. */
export interface PaperTable {
  id: Generated<number>;
  template: string;
  template_name: string;
  title: string;
  state: string;
  subject_kind: string;
  task_id: number | null;
  draw_id: number | null;
  assignment_id: number | null;
  series: string;
  mark: string | null;
  year: number | null;
  sequence: number | null;
  issued_on: string;
  content: string;
  fields: string;
  entered: string;
  version: number;
  document_id: number | null;
  void_reason: string | null;
  approved_by: string | null;
  changed_at: string;
  changed_by: string;
}

/** The 代字 of a purpose, where the bureau has set it itself. */
export interface NumberSeriesTable {
  purpose: string;
  mark: string;
  position: number;
}

/** Why no paper of this desk has a number. */
export interface NumberNoteTable {
  series: string;
  year: number;
  sequence: number;
  reason: string;
  noted_by: string;
  noted_at: string;
}

/** What an issued paper was made from. */
export interface DocumentSourceTable {
  document_id: number;
  sha256: string;
  body: Uint8Array;
}

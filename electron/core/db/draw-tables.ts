import type { Generated } from 'kysely';

export interface TaskTable {
  id: Generated<number>;
  number: string;
  year: number;
  name: string;
  draft: string;
  check_from: string;
  check_to: string;
  void_reason: string | null;
  created_at: string;
  state: Generated<string>;
  plan_line_id: number | null;
  source: Generated<string>;
  source_text: Generated<string>;
  subject: Generated<string>;
  scheme_paper_id: number | null;
  urgent_reason: string | null;
  approved_on: string | null;
  closed_at: string | null;
}

export interface DrawTable {
  id: Generated<number>;
  task_id: number;
  number: string;
  state: string;
  title: string;
  occasion: string;
  place: string;
  host: string;
  operator: string;
  frame_digest: string;
  draft: string;
  plan: string;
  plan_digest: string | null;
  attempt: number;
  started_at: string;
}

export interface DrawAttemptTable {
  draw_id: number;
  attempt: number;
  commitment: string;
  machine_sealed: Uint8Array;
  machine: string | null;
  seed: string | null;
  result: string | null;
  result_digest: string | null;
  cancel_reason: string | null;
  cancel_approved_by: string | null;
  objects_of: number | null;
}

export interface DrawWitnessTable {
  draw_id: number;
  attempt: number;
  position: number;
  name: string;
  unit: string;
  kind: string;
  method: string;
  value: string;
}

export interface DrawLedgerTable {
  draw_id: number;
  seq: number;
  time: string;
  type: string;
  data: string;
  prev: string;
  hash: string;
}

export interface DrawnObjectTable {
  draw_id: number;
  attempt: number;
  position: number;
  role: string;
  stratum: string;
  number: number;
  object_id: number;
  name: string;
  address: string | null;
  station: string | null;
  team: string;
}

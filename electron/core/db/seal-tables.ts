import type { Generated } from 'kysely';

/** A seal of the register. */
export interface SealTable {
  id: Generated<number>;
  name: string;
  unit: string;
  kind: string;
  shape: string;
  width_tenths: number;
  height_tenths: number;
  keeper_id: number;
  began_on: string;
  state: string;
  ended_on: string | null;
  end_reason: string | null;
  picture_sealed: Uint8Array | null;
  picture_sha256: string | null;
  picture_width: number | null;
  picture_height: number | null;
}

/** What somebody asks to be sealed. */
export interface SealRequestTable {
  id: Generated<number>;
  way: string;
  copies: number;
  purpose: string;
  seam: string | null;
  place_page: number | null;
  place_x_tenths: number | null;
  place_y_tenths: number | null;
  state: string;
  approvers: string;
  requested_by: number;
  requested_name: string;
  requested_at: string;
  ended_at: string | null;
}

export interface SealRequestSealTable {
  request_id: number;
  position: number;
  seal_id: number;
}

export interface SealRequestPaperTable {
  request_id: number;
  position: number;
  document_id: number | null;
  title: string;
  number: string | null;
  sha256: string | null;
  state: string;
  sentence: string | null;
}

/** A line of the 用印登记. */
export interface SealUseTable {
  id: Generated<number>;
  request_id: number;
  document_id: number | null;
  title: string;
  number: string | null;
  copies: number;
  purpose: string;
  way: string;
  seals: string;
  stand_in: string | null;
  requested_by: string;
  approved_by: string;
  used_by: string;
  supervised_by: string;
  used_at: string;
  sha256_before: string | null;
  sha256_after: string | null;
}

/** A certificate that PDF files are signed with. */
export interface CertificateTable {
  id: Generated<number>;
  name: string;
  subject: string;
  issuer: string;
  valid_from: string;
  valid_to: string;
  file_sealed: Uint8Array;
  added_at: string;
}

import type { Generated } from 'kysely';

/** The tables of the item list; columns are told as in schema.ts. */
export interface ItemVersionTable {
  id: Generated<number>;
  number: number;
  state: string;
  valid_from: string | null;
  copied_from: number | null;
  opened_at: string;
  published_at: string | null;
}

export interface MinorExemptionTable {
  id: Generated<number>;
  violation: string;
  conditions: string;
  basis: string;
  field: string;
  valid_from: string | null;
  valid_to: string | null;
  remark: string;
  updated_at: string;
}

export interface ItemDisclosureTable {
  id: Generated<number>;
  version_id: number;
  disclosed_on: string;
  address: string;
  receipt: string;
  recorded_at: string;
}

export interface SuperiorListTable {
  id: Generated<number>;
  source: string;
  issued_on: string;
  file_name: string;
  file_sha256: string;
  imported_at: string;
}

export interface SuperiorItemTable {
  id: Generated<number>;
  list_id: number;
  columns: string;
  not_applicable: string | null;
}

export interface InspectionItemTable {
  id: Generated<number>;
  code: string;
  category: string;
  name: string;
  search: string;
  object_scope: string;
  item_class: string;
  methods: string;
  subject: string;
  basis: string;
  ratio_text: string;
  ratio_rule: string;
  frequency_text: string;
  frequency_rule: string;
  batch_id: number | null;
  updated_at: string;
  version_id: number;
  external_code: string | null;
  sub_item: string | null;
  department: string | null;
  content: string | null;
  guide: string | null;
  staff_requirement: string | null;
  joint: number;
  partners: string;
  key_supervision: number;
  draw_exemption: string | null;
  valid_from: string | null;
  valid_to: string | null;
  disclosed_on: string | null;
  disclosed_at: string | null;
  remark: string | null;
}

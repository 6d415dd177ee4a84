import type { Generated } from 'kysely';
import type { AccountTable, ApprovalDecisionTable, ApprovalTable } from './account-tables.ts';
import type { ObjectEntryTable, PlanVersionTable } from './after-draw-tables.ts';
import type {
  AssignmentAssistantTable,
  AssignmentEventTable,
  RecusalRequestTable,
  TaskEventTable,
} from './assignment-tables.ts';
import type { AssignmentTable, InspectionResultTable } from './check-tables.ts';
import type {
  BulkChangeRowTable,
  BulkChangeTable,
  ComparisonCandidateTable,
  ComparisonDecisionTable,
  ComparisonRowTable,
  ComparisonTable,
  QualityFindingTable,
  QualityReportTable,
} from './comparison-tables.ts';
import type {
  DrawAttemptTable,
  DrawLedgerTable,
  DrawnObjectTable,
  DrawTable,
  DrawWitnessTable,
  TaskTable,
} from './draw-tables.ts';
import type {
  FollowUpEventTable,
  FollowUpTable,
  OutsideCheckTable,
  PenaltyDecisionTable,
  ReferralTable,
} from './follow-up-tables.ts';
import type {
  InspectionItemTable,
  ItemDisclosureTable,
  ItemVersionTable,
  MinorExemptionTable,
  SuperiorItemTable,
  SuperiorListTable,
} from './item-list-tables.ts';
import type {
  InspectionObjectTable,
  LabelAssignmentTable,
  LabelTable,
  ObjectChangeTable,
  ObjectListingTable,
  ProfessionalRiskTable,
  RegistryMemberTable,
  RiskRecordTable,
  SubRegistryTable,
} from './object-tables.ts';
import type {
  DisclosureTable,
  DocumentNumberTable,
  DocumentSourceTable,
  DocumentTable,
  NumberNoteTable,
  NumberSeriesTable,
  PaperTable,
  PaperWordingTable,
} from './paper-tables.ts';
import type {
  AnnualPlanTable,
  PlanChangeTable,
  PlanEditionTable,
  PlanLineItemTable,
  PlanLineTable,
} from './plan-tables.ts';
import type { PrintLogTable, UnfinishedBatchTable } from './print-tables.ts';
import type { DisclosureStopTable, PlatformEntryTable, PublicationTable } from './publication-tables.ts';
import type { ReportTable } from './report-tables.ts';
import type {
  ProductCheckTable,
  RecheckTable,
  ResultEditionTable,
  ResultEvidenceTable,
  ResultItemTable,
} from './result-tables.ts';
import type {
  CertificateTable,
  SealRequestPaperTable,
  SealRequestSealTable,
  SealRequestTable,
  SealTable,
  SealUseTable,
} from './seal-tables.ts';
import type {
  AssistantTable,
  AssistantTrainingTable,
  ConferenceRoleTable,
  DepartmentTable,
  InspectorAbsenceTable,
  InspectorCertificateTable,
  InspectorRecusalTable,
  InspectorTable,
  InspectorTrainingTable,
} from './staff-tables.ts';
import type { SavedViewTable } from './view-tables.ts';

/** The tables as TypeScript sees them; the migrations are the truth, a test compares the two. JSON columns are text. */
export interface Schema {
  bureau: BureauTable;
  profile: { id: number; body: string; saved_at: string };
  command_receipt: CommandReceiptTable;
  audit_entry: AuditEntryTable;
  audit_shape: { id: Generated<number>; table_name: string; columns: string };
  audit_row: { seq: number; shape: number; key: string; digest: Uint8Array | null };
  audit_head: { id: number; seq: number; hash: string };
  inspection_object: InspectionObjectTable;
  object_change: ObjectChangeTable;
  label_group: { name: string; exclusive: number; mandatory: number; position: number };
  label: LabelTable;
  label_assignment: LabelAssignmentTable;
  professional_risk: ProfessionalRiskTable;
  risk_record: RiskRecordTable;
  object_listing: ObjectListingTable;
  sub_registry: SubRegistryTable;
  registry_member: RegistryMemberTable;
  object_label: { label: string; object_id: number };
  inspector: InspectorTable;
  inspector_recusal: InspectorRecusalTable;
  inspector_certificate: InspectorCertificateTable;
  inspector_absence: InspectorAbsenceTable;
  inspector_training: InspectorTrainingTable;
  assistant: AssistantTable;
  assistant_training: AssistantTrainingTable;
  department: DepartmentTable;
  conference_role: ConferenceRoleTable;
  inspection_item: InspectionItemTable;
  item_version: ItemVersionTable;
  minor_exemption: MinorExemptionTable;
  item_disclosure: ItemDisclosureTable;
  superior_list: SuperiorListTable;
  superior_item: SuperiorItemTable;
  import_batch: ImportBatchTable;
  import_image: ImportImageTable;
  task: TaskTable;
  task_item: { task_id: number; item_id: number };
  frame: { digest: string; row_count: number; text: Uint8Array };
  draw: DrawTable;
  draw_attempt: DrawAttemptTable;
  draw_witness: DrawWitnessTable;
  draw_ledger: DrawLedgerTable;
  drawn_object: DrawnObjectTable;
  plan_version: PlanVersionTable;
  object_entry: ObjectEntryTable;
  assignment: AssignmentTable;
  assignment_inspector: { assignment_id: number; inspector_id: number; position: number };
  inspection_result: InspectionResultTable;
  result_inspector: { assignment_id: number; inspector_id: number };
  disclosure: DisclosureTable;
  document: DocumentTable;
  document_number: DocumentNumberTable;
  document_source: DocumentSourceTable;
  paper: PaperTable;
  paper_wording: PaperWordingTable;
  number_series: NumberSeriesTable;
  number_note: NumberNoteTable;
  print_log: PrintLogTable;
  unfinished_batch: UnfinishedBatchTable;
  role: { code: string; title: string; permissions: string; position: number; changed: number };
  account: AccountTable;
  account_role: { account_id: number; role_code: string };
  seal: SealTable;
  seal_request: SealRequestTable;
  seal_request_seal: SealRequestSealTable;
  seal_request_paper: SealRequestPaperTable;
  seal_use: SealUseTable;
  certificate: CertificateTable;
  saved_view: SavedViewTable;
  last_sign_in: { account_id: Generated<number>; at: string };
  approval: ApprovalTable;
  approval_decision: ApprovalDecisionTable;
  workspace_key: { id: number; made_at: string; swept: number };
  key_wrap: { holder: string; cost: number; salt: Uint8Array; sealed: Uint8Array };
  comparison: ComparisonTable;
  comparison_row: ComparisonRowTable;
  comparison_candidate: ComparisonCandidateTable;
  comparison_decision: ComparisonDecisionTable;
  bulk_change: BulkChangeTable;
  bulk_change_row: BulkChangeRowTable;
  quality_report: QualityReportTable;
  quality_finding: QualityFindingTable;
  recovery_code: { id: number; code: string; made_at: string; failures: number; locked_until: number | null };
  annual_plan: AnnualPlanTable;
  plan_line: PlanLineTable;
  plan_line_item: PlanLineItemTable;
  plan_edition: PlanEditionTable;
  plan_change: PlanChangeTable;
  assignment_assistant: AssignmentAssistantTable;
  assignment_event: AssignmentEventTable;
  task_event: TaskEventTable;
  recusal_request: RecusalRequestTable;
  result_item: ResultItemTable;
  result_evidence: ResultEvidenceTable;
  product_check: ProductCheckTable;
  result_edition: ResultEditionTable;
  recheck: RecheckTable;
  publication: PublicationTable;
  platform_entry: PlatformEntryTable;
  disclosure_stop: DisclosureStopTable;
  outside_check: OutsideCheckTable;
  follow_up: FollowUpTable;
  follow_up_event: FollowUpEventTable;
  referral: ReferralTable;
  penalty_decision: PenaltyDecisionTable;
  report: ReportTable;
}

interface BureauTable {
  id: number;
  name: string;
  office_name: string;
  task_sign: string;
  notice_sign: string;
  bulletin_sign: string;
  area_code: string;
  region: string;
  phone: string;
  address: string;
  profile_code: string;
  demo: number;
}

interface CommandReceiptTable {
  command_id: string;
  method: string;
  result: string;
  at: string;
}

interface AuditEntryTable {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  before: string | null;
  after: string | null;
  reason: string | null;
  prev_hash: string;
  hash: string;
  rows_hash: string | null;
}

interface ImportBatchTable {
  id: Generated<number>;
  kind: string;
  file_name: string;
  file_sha256: string;
  headings: string;
  mapping: string;
  result: string;
  finished_at: string;
  register: string | null;
  policy: string | null;
  source: string | null;
  taken_back: string | null;
}

interface ImportImageTable {
  id: Generated<number>;
  batch_id: number;
  table_name: string;
  body: Uint8Array;
}

import type { Absence } from '../staff/absence.ts';
import type { DateSystem } from '../text/excel-serial.ts';
import { splitList } from '../text/list-separators.ts';
import { halfWidth, matchingForm } from '../text/normalise.ts';
import { holdsIdentityNumber } from '../text/personal-data.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { type InspectorStatusCode, readInspectorStatus } from '../vocabulary/inspector-status.ts';
import { readStaffKind, type StaffKindCode } from '../vocabulary/staff-kind.ts';
import { type CellValue, cellText, type RowCells } from './cell-value.ts';
import { readDateField } from './date-cell.ts';
import type { InspectorField } from './inspector-fields.ts';
import { roundedCode } from './object-code.ts';
import { type Recusal, readRecusals } from './recusal-reading.ts';
import type { ProblemKind } from './row-problem.ts';
import { RowLog, type RowReading } from './row-reading.ts';
import {
  type CertificateClause,
  type ClauseReading,
  readAbsences,
  readCertificates,
  readTrainings,
  type TrainingClause,
} from './staff-cell-reading.ts';

/** An 执法检查人员 or 辅助人员 as one row of a table gives it. */
export interface InspectorRecord {
  readonly name: string;
  readonly unit: string | null;
  readonly post: string | null;
  readonly staffKind: StaffKindCode | null;
  readonly staffKindText: string | null;
  /** True for people who may help but never inspect (国办发〔2024〕54号, R-080). */
  readonly assistant: boolean;
  readonly certificate: string | null;
  readonly certificateType: string | null;
  readonly certificateUntil: string | null;
  /** 「长期」: valid without an end. */
  readonly certificateOpenEnded: boolean;
  readonly fields: readonly string[];
  readonly qualifications: readonly string[];
  readonly itemScope: readonly string[];
  readonly recusalText: string | null;
  readonly recusals: readonly Recusal[];
  readonly notOwnArea: boolean;
  readonly certificateIssuer: string | null;
  readonly certificateFrom: string | null;
  /** Certificates besides the first one. */
  readonly certificates: readonly CertificateClause[];
  readonly absences: readonly Absence[];
  /** What of 请假 could not be read as days. */
  readonly leaveText: string | null;
  readonly statusOn: string | null;
  readonly trainings: readonly TrainingClause[];
  readonly status: InspectorStatusCode | null;
  readonly statusText: string | null;
  readonly phone: string | null;
}

export interface InspectorRowContext {
  /** YYYY-MM-DD; certificates that ended before it are reported. */
  readonly today: string;
  readonly dateSystem?: DateSystem;
}

type Log = RowLog<InspectorField>;

const YES = new Set(['是', '√', '✓', '✔', 'y', 'yes', '1', 'true', '对']);
const NO = new Set(['', '否', '×', 'x', 'n', 'no', '0', 'false', '不', '-', '无']);
const OPEN_ENDED = /^(长期|长期有效|永久|永久有效|无固定期限|9999.*|2999.*)$/;

function optional(log: Log, field: InspectorField): string | null {
  const text = log.text(field);
  return isPlaceholder(text) ? null : text;
}

type CertificateCells = Pick<
  InspectorRecord,
  'certificate' | 'certificateType' | 'certificateUntil' | 'certificateOpenEnded'
>;

function readUntil(log: Log, context: InspectorRowContext): [until: string | null, openEnded: boolean] {
  if (OPEN_ENDED.test(matchingForm(cellText(log.cell('certificateUntil'))))) return [null, true];
  const reading = readDateField(log, 'certificateUntil', context.dateSystem);
  return [reading.ok ? reading.date : null, false];
}

/**
 * Whether a cell for certificate numbers holds an identity number. Certificates have numbers of their own, and what the work does
 * not need is not collected (domain.md 4.4), so that it is kept nowhere.
 */
export const isIdentityCertificate = (cell: CellValue): boolean =>
  holdsIdentityNumber(halfWidth(cellText(cell)).replace(/\s/g, ''));

function readCertificateNumber(log: Log): string | null {
  const text = optional(log, 'certificate');
  if (text === null || isIdentityCertificate(text) || roundedCode(log.cell('certificate')) !== null) return null;
  return halfWidth(text).replace(/\s/g, '');
}

/** Assistants need no certificate, so that nothing is missing where they have none. */
function readCertificate(log: Log, context: InspectorRowContext, assistant: boolean): CertificateCells {
  const certificate = readCertificateNumber(log);
  const [certificateUntil, certificateOpenEnded] = readUntil(log, context);
  const identity = isIdentityCertificate(log.cell('certificate'));
  // Without the value: reasons are written to files.
  const rounded = identity ? null : roundedCode(log.cell('certificate'));
  if (identity) log.problem('certificate', 'identity-number');
  if (rounded !== null) log.problem('certificate', 'certificate-digits-lost', rounded);
  if (!assistant) {
    if (certificate === null && !identity && rounded === null) log.problem('certificate', 'missing-certificate');
    if (certificate !== null && certificateUntil === null && !certificateOpenEnded)
      log.problem('certificateUntil', 'missing-certificate-date', cellText(log.cell('certificateUntil')));
    if (certificateUntil !== null && certificateUntil < context.today)
      log.problem('certificateUntil', 'certificate-expired', certificateUntil);
  }
  return { certificate, certificateType: optional(log, 'certificateType'), certificateUntil, certificateOpenEnded };
}

function readNotOwnArea(log: Log): boolean {
  const text = cellText(log.cell('notOwnArea'));
  const answer = matchingForm(text);
  if (YES.has(answer)) return true;
  if (NO.has(answer)) return false;
  log.problem('notOwnArea', 'unreadable-answer', text);
  return true;
}

/** Everybody in a table without a column for it is taken to be on duty; a blank in such a column is a question. */
function readStatus(log: Log): Pick<InspectorRecord, 'status' | 'statusText'> {
  if (!log.has('status')) return { status: 'on-duty', statusText: null };
  const text = optional(log, 'status');
  const status = text === null ? null : readInspectorStatus(text);
  if (status === null) log.problem('status', 'unknown-status', text ?? '');
  return { status: status?.code ?? null, statusText: status ? null : text };
}

function readDay(log: Log, field: InspectorField, context: InspectorRowContext): string | null {
  if (optional(log, field) === null) return null;
  const reading = readDateField(log, field, context.dateSystem);
  if (!reading.ok) log.problem(field, 'unreadable-date', cellText(log.cell(field)));
  return reading.ok ? reading.date : null;
}

/** Reads a cell in clauses; what is in none of the known forms is reported, and the rest is taken. */
function readClauses<Value>(
  log: Log,
  field: InspectorField,
  read: (text: string) => ClauseReading<Value>,
  kind: ProblemKind,
): ClauseReading<Value> {
  const text = cellText(log.cell(field));
  if (isPlaceholder(text)) return { values: [], unread: [] };
  const reading = read(text);
  if (reading.unread.length > 0) log.problem(field, kind, reading.unread.join('；'));
  return reading;
}

function readLeave(log: Log): Pick<InspectorRecord, 'absences' | 'leaveText'> {
  const { values, unread } = readClauses(log, 'leave', readAbsences, 'unreadable-leave');
  return { absences: values, leaveText: unread.join('；') || null };
}

/** Reads one row of a table of 执法检查人员 (domain.md 4.4); nobody is refused for what only forbids a draw. */
export function readInspectorRow(
  cells: RowCells<InspectorField>,
  context: InspectorRowContext,
): RowReading<InspectorRecord, InspectorField> {
  const log: Log = new RowLog(cells);
  const name = optional(log, 'name') ?? '';
  if (name === '') log.problem('name', 'blank-name');
  const unit = optional(log, 'unit');
  if (unit === null && log.has('unit')) log.problem('unit', 'blank-unit');
  const kindText = optional(log, 'staffKind');
  const kind = kindText === null ? null : readStaffKind(kindText);
  if (kind === null) log.problem('staffKind', 'unknown-staff-kind', kindText ?? '');
  const assistant = kind !== null && !kind.inspector;

  return log.close({
    name,
    unit,
    post: optional(log, 'post'),
    staffKind: kind?.code ?? null,
    staffKindText: kind ? null : kindText,
    assistant,
    ...readCertificate(log, context, assistant),
    fields: splitList(cellText(log.cell('fields'))),
    qualifications: splitList(cellText(log.cell('qualifications'))),
    itemScope: splitList(cellText(log.cell('itemScope'))),
    recusalText: optional(log, 'recusal'),
    recusals: readRecusals(cellText(log.cell('recusal'))),
    notOwnArea: readNotOwnArea(log),
    certificateIssuer: optional(log, 'certificateIssuer'),
    certificateFrom: readDay(log, 'certificateFrom', context),
    certificates: readClauses(log, 'certificates', readCertificates, 'unreadable-certificates').values,
    ...readLeave(log),
    ...readStatus(log),
    statusOn: readDay(log, 'statusOn', context),
    trainings: readClauses(log, 'trainings', readTrainings, 'unreadable-trainings').values,
    phone: optional(log, 'phone'),
  });
}

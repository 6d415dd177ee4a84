import type { InspectorRecord } from '#domain/registry/inspector-row.ts';
import { isMaskedPhone } from '#domain/text/mask-phone.ts';
import { personInitials, searchForm } from '#domain/text/search-form.ts';
import { openEndedCertificate } from './inspector-store.ts';
import type { Said } from './merged-columns.ts';

/** What a table says of an inspector, column by column. */
export interface InspectorColumns {
  readonly name: string;
  readonly unit: string;
  readonly post: string | null;
  readonly staff_kind: string;
  readonly certificate: string | null;
  readonly certificate_until: string | null;
  /** JSON list. */
  readonly fields: string;
  /** JSON list. */
  readonly qualifications: string;
  readonly recusal_text: string | null;
  readonly not_own_area: number;
  readonly status: string;
  readonly certificate_type: string | null;
  readonly certificate_issuer: string | null;
  readonly certificate_from: string | null;
  /** JSON list. */
  readonly item_scope: string;
  readonly leave_text: string | null;
  readonly status_on: string | null;
  readonly phone: string | null;
}

/** A record as columns; what the row does not say (`said`) stays null, so that it cannot wipe out what is known. */
export function saidColumns(record: InspectorRecord, said: ReadonlySet<string>): Said<InspectorColumns> {
  const list = (field: string, values: readonly string[]) => (said.has(field) ? JSON.stringify(values) : null);
  return {
    name: record.name,
    unit: record.unit,
    post: record.post,
    staff_kind: record.staffKind ?? record.staffKindText,
    certificate: record.certificate,
    certificate_until: record.certificateOpenEnded ? openEndedCertificate : record.certificateUntil,
    fields: list('fields', record.fields),
    qualifications: list('qualifications', record.qualifications),
    recusal_text: record.recusalText,
    not_own_area: said.has('notOwnArea') ? Number(record.notOwnArea) : null,
    status: said.has('status') ? (record.status ?? record.statusText) : null,
    certificate_type: record.certificateType,
    certificate_issuer: record.certificateIssuer,
    certificate_from: record.certificateFrom,
    item_scope: list('itemScope', record.itemScope),
    // Where all of it could be read as days, no words are left.
    leave_text: said.has('leave') ? (record.leaveText ?? '') : null,
    status_on: record.statusOn,
    phone: record.phone === null || isMaskedPhone(record.phone) ? null : record.phone,
  };
}

/** Somebody new: where a table has no column for it, he is taken to be on duty and to go everywhere. */
export function newInspector(said: Said<InspectorColumns>, record: InspectorRecord): InspectorColumns {
  return {
    ...said,
    name: record.name,
    unit: said.unit ?? '',
    staff_kind: said.staff_kind ?? '',
    fields: said.fields ?? '[]',
    qualifications: said.qualifications ?? '[]',
    item_scope: said.item_scope ?? '[]',
    not_own_area: said.not_own_area ?? Number(record.notOwnArea),
    status: said.status ?? record.status ?? '',
  };
}

/** What a person may be searched by. */
export function searchColumns(columns: InspectorColumns, code: string) {
  const lists = [columns.fields, columns.qualifications].flatMap(list => JSON.parse(list) as string[]);
  const parts = [columns.name, columns.unit, code, columns.certificate ?? '', ...lists];
  return { search: parts.map(searchForm).join(' '), initials: personInitials(columns.name) };
}

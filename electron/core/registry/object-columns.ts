import { hash } from 'node:crypto';
import type { ObjectRecord } from '#domain/registry/object-row.ts';
import { isMaskedPhone } from '#domain/text/mask-phone.ts';
import { matchingForm } from '#domain/text/normalise.ts';
import { nameInitials, searchForm } from '#domain/text/search-form.ts';

/** What a row says of an object, column by column; null where the table has no such column or the cell is blank. */
export interface ObjectColumns {
  readonly kind: string | null;
  readonly name: string;
  readonly match_key: string;
  readonly credit_code: string | null;
  readonly registration_number: string | null;
  readonly legal_representative: string | null;
  readonly address: string | null;
  readonly area_code: string | null;
  readonly station: string | null;
  readonly industry: string | null;
  readonly scope: string | null;
  readonly established: string | null;
  readonly capital: string | null;
  readonly state: string | null;
  readonly risk_class: string | null;
  /** JSON list. */
  readonly labels: string | null;
  readonly liaison: string | null;
  readonly grid: string | null;
  readonly location: string | null;
  readonly phone: string | null;
}

export const columnNames = [
  'kind',
  'name',
  'match_key',
  'credit_code',
  'registration_number',
  'legal_representative',
  'address',
  'area_code',
  'station',
  'industry',
  'scope',
  'established',
  'capital',
  'state',
  'risk_class',
  'labels',
  'liaison',
  'grid',
  'location',
  'phone',
] as const satisfies readonly (keyof ObjectColumns)[];

/** A record as columns; what the row does not say stays null, so that it cannot wipe out what is known. */
export function objectColumns(record: ObjectRecord, saysRiskClass: boolean): ObjectColumns {
  return {
    kind: record.kind ?? record.kindText,
    name: record.name,
    match_key: matchKey(record.name, record.address),
    credit_code: record.creditCode,
    registration_number: record.registrationNumber,
    legal_representative: record.legalRepresentative,
    address: record.address,
    area_code: record.areaCode,
    station: record.station,
    industry: record.industry,
    scope: record.scope,
    established: record.established ?? record.establishedText,
    capital: record.capitalText,
    state: record.state ?? record.stateText,
    risk_class: saysRiskClass ? (record.riskClass ?? record.riskClassText) : null,
    labels: record.labels.length > 0 ? JSON.stringify(record.labels) : null,
    liaison: record.liaison,
    grid: record.grid,
    location: record.location,
    phone: record.phone === null || isMaskedPhone(record.phone) ? null : record.phone,
  };
}

/** The key by which objects without any code are compared: a digest of name and address, for both together would be long. */
export const matchKey = (name: string, address: string | null): string =>
  hash('sha256', `${matchingForm(name)} ${matchingForm(address ?? '')}`, 'buffer').toString('base64url', 0, 16);

/** Everything a person may search an object by, in search form. */
export function searchTextOf(columns: Omit<ObjectColumns, 'phone'>, code: string): string {
  const parts = [columns.name, code, columns.registration_number, columns.legal_representative, columns.address];
  return parts.map(part => searchForm(part ?? '')).join(' ');
}

export const initialsOf = (name: string): string => nameInitials(name);

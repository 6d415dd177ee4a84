import type { ObjectForm } from '#domain/registry/object-form.ts';
import type { ObjectRecord } from './object-store.ts';

/** A registered object as its form shows it. */
export function formOf(record: ObjectRecord): ObjectForm {
  return {
    name: record.name,
    kind: record.kind,
    creditCode: record.credit_code ?? '',
    registrationNumber: record.registration_number ?? '',
    state: record.state,
    legalRepresentative: record.legal_representative ?? '',
    liaison: record.liaison ?? '',
    address: record.address ?? '',
    areaCode: record.area_code ?? '',
    station: record.station ?? '',
    grid: record.grid ?? '',
    location: record.location ?? '',
    industry: record.industry ?? '',
    established: record.established ?? '',
    capital: record.capital ?? '',
    scope: record.scope ?? '',
  };
}

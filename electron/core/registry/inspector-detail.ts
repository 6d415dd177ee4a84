import type { OutputOf } from '#contract/contract.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CertificateRecord } from './inspector-dossier-store.ts';
import { type InspectorRecord, openEndedCertificate } from './inspector-store.ts';

/** What an 执法证件 is called where nobody has said its kind. */
export const usualCertificateType = '行政执法证';

/** All certificates of a person: the 执法证件 he is known by first, where he has one. */
export function certificatesOf(person: InspectorRecord, others: readonly CertificateRecord[]): CertificateRecord[] {
  const { certificate, certificate_until: until } = person;
  if (certificate === null && until === null) return [...others];
  const openEnded = until === openEndedCertificate;
  const first = {
    type: person.certificate_type ?? usualCertificateType,
    number: certificate,
    issuer: person.certificate_issuer,
    from: person.certificate_from,
    until: openEnded ? null : until,
    openEnded,
    enforcement: true,
  };
  return [first, ...others];
}

type Dossier = Pick<
  OutputOf<'inspector.get'>,
  'statusOn' | 'certificates' | 'itemScope' | 'recusalRecords' | 'absences' | 'leaveText' | 'trainings' | 'updatedAt'
>;

/** Reads what is kept of people beside the rows that lists show, at once for many of them. */
export function dossierReader({ dossiers }: Workspace): (person: InspectorRecord) => Dossier {
  const certificates = dossiers.certificates();
  const recusals = dossiers.recusals();
  const absences = dossiers.absences();
  const trainings = dossiers.trainings();
  return person => ({
    statusOn: person.status_on,
    certificates: certificatesOf(person, certificates.get(person.id) ?? []),
    itemScope: JSON.parse(person.item_scope) as string[],
    recusalRecords: recusals.get(person.id) ?? [],
    absences: absences.get(person.id) ?? [],
    leaveText: person.leave_text || null,
    trainings: trainings.get(person.id) ?? [],
    updatedAt: person.updated_at,
  });
}

/** The same for one person. */
export const dossierOf = (workspace: Workspace, person: InspectorRecord): Dossier => dossierReader(workspace)(person);

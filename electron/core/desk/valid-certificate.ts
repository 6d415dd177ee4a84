import { holdsValid, type StaffCertificate } from '#domain/staff/staff-certificate.ts';
import type { DossierRecord } from './dossier-record.ts';

type Member = DossierRecord['teams'][number];

/** The certificates that let a member of a team inspect. */
export function certificatesOf(
  { certificates }: Pick<DossierRecord, 'certificates'>,
  member: Member,
): StaffCertificate[] {
  const first = {
    type: '执法证',
    enforcement: true,
    number: member.certificate,
    until: member.certificate_until,
    openEnded: false,
  };
  const others = certificates
    .filter(one => one.inspector_id === member.id)
    .map(one => ({ type: one.type, enforcement: true, number: one.number, until: one.valid_until, openEnded: false }));
  return [first, ...others].filter(({ number }) => number !== null);
}

/** Whether somebody held a valid 执法证 on the day of a check. */
export function heldValidOn(record: Pick<DossierRecord, 'certificates'>, member: Member, day: string): boolean {
  if (member.certificate_from !== null && member.certificate_from > day) return false;
  return holdsValid(certificatesOf(record, member), day);
}

import { type InspectorObstacle, inspectorObstacles, obstaclesOf } from '#domain/registry/inspector-obstacles.ts';
import { type Absence, absenceWords, type CheckPeriod, overlaps } from '#domain/staff/absence.ts';
import { qualificationsOn } from '#domain/staff/staff-certificate.ts';
import type { InspectorStatusCode } from '#domain/vocabulary/inspector-status.ts';
import type { StaffKindCode } from '#domain/vocabulary/staff-kind.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import type { CertificateRecord } from '../registry/inspector-dossier-store.ts';
import { type InspectorRecord, openEndedCertificate } from '../registry/inspector-store.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Why somebody cannot be drawn: the rule, and what it rests on in words. */
export interface Obstacle {
  readonly code: InspectorObstacle;
  readonly words: string;
}

/** Who may be drawn for a check (domain.md 4.4), read once from the registry. */
export interface Eligibility {
  /** What keeps a person from being drawn for a check; empty when nothing does. */
  obstacles(person: InspectorRecord, period: CheckPeriod): Obstacle[];
  /** The absences of a person that touch a period, though he is there on enough of its days. */
  partlyAway(person: InspectorRecord, period: CheckPeriod): readonly Absence[];
  /** Fields of work and qualifications that count on a day. */
  qualifications(person: InspectorRecord, on: string): string[];
}

/** Reads certificates and absences of everybody, and the rule of the profile, for judging many people. */
export function eligibility({ bureau, dossiers }: Pick<Workspace, 'bureau' | 'dossiers'>): Eligibility {
  const { leastDaysAvailable } = bureau.profile().staffRule;
  const certificates = dossiers.certificates();
  const absences = dossiers.absences();
  const certificatesOf = ({ id }: InspectorRecord) => certificates.get(id) ?? [];
  const absencesOf = ({ id }: InspectorRecord) => absences.get(id) ?? [];

  return {
    obstacles(person, period) {
      const parts = { certificates: certificatesOf(person), absences: absencesOf(person) };
      const codes = obstaclesOf(facts(person, parts), period, leastDaysAvailable);
      return codes.map(code => ({ code, words: wordsOf(code, person, parts, period) }));
    },
    partlyAway: (person, period) => absencesOf(person).filter(absence => overlaps(absence, period)),
    qualifications: (person, on) => [
      ...new Set([
        ...listOf(person.fields),
        ...qualificationsOn(listOf(person.qualifications), certificatesOf(person), on),
      ]),
    ],
  };
}

/** A check of one day. */
export const oneDay = (on: string): CheckPeriod => ({ from: on, to: on });

interface Parts {
  readonly certificates: readonly CertificateRecord[];
  readonly absences: readonly Absence[];
}

function facts(person: InspectorRecord, parts: Parts) {
  const openEnded = person.certificate_until === openEndedCertificate;
  return {
    staffKind: person.staff_kind as StaffKindCode,
    certificate: person.certificate,
    certificateUntil: openEnded ? null : person.certificate_until,
    certificateOpenEnded: openEnded,
    status: person.status as InspectorStatusCode,
    statusOn: person.status_on,
    ...parts,
  };
}

function wordsOf(code: InspectorObstacle, person: InspectorRecord, { absences }: Parts, period: CheckPeriod): string {
  const name = nameOfCode(inspectorObstacles, code);
  if (code === 'away') {
    return `${name}：${absences
      .filter(absence => overlaps(absence, period))
      .map(absenceWords)
      .join('、')}`;
  }
  if (code === 'not-on-duty' && person.status_on !== null) return `${name}（${person.status_on} 起）`;
  return name;
}

const listOf = (json: string) => JSON.parse(json) as string[];

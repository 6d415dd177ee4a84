import { type Absence, type CheckPeriod, isAway } from '../staff/absence.ts';
import { holdsValid, type StaffCertificate } from '../staff/staff-certificate.ts';
import { type CertificateStateCode, certificateState } from '../vocabulary/certificate-state.ts';
import { type InspectorStatusCode, inspectorStatuses } from '../vocabulary/inspector-status.ts';
import { type StaffKindCode, staffKinds } from '../vocabulary/staff-kind.ts';
import type { VocabularyEntry } from '../vocabulary/vocabulary-entry.ts';

/** Why a person cannot be drawn for a check (domain.md 4.4). */
export const inspectorObstacles = [
  { code: 'assistant', name: '辅助人员，不得单独执法，不参加抽取', sort: 1 },
  { code: 'unknown-staff-kind', name: '人员类别不明', sort: 2 },
  { code: 'no-certificate', name: '缺执法证号', sort: 3 },
  { code: 'no-certificate-date', name: '缺证件有效期', sort: 4 },
  { code: 'certificate-expired', name: '检查结束前执法证已过期', sort: 5 },
  { code: 'not-on-duty', name: '不在岗', sort: 6 },
  { code: 'away', name: '检查期间不能派出', sort: 7 },
] as const satisfies readonly VocabularyEntry[];

export type InspectorObstacle = (typeof inspectorObstacles)[number]['code'];

/** What decides whether a person can be drawn at all, before any recusal. */
export interface InspectorEligibility {
  readonly staffKind: StaffKindCode | null;
  readonly certificate: string | null;
  readonly certificateUntil: string | null;
  readonly certificateOpenEnded: boolean;
  readonly status: InspectorStatusCode | null;
  /** The day since which the state holds, such as that of leaving; without one it holds on every day. */
  readonly statusOn?: string | null;
  /** Further certificates: one valid 执法证件 is enough. */
  readonly certificates?: readonly StaffCertificate[];
  readonly absences?: readonly Absence[];
}

const OBSTACLE_OF_CERTIFICATE: Readonly<Record<CertificateStateCode, InspectorObstacle | null>> = {
  valid: null,
  expiring: null,
  expired: 'certificate-expired',
  'no-number': 'no-certificate',
  'no-date': 'no-certificate-date',
};

/**
 * The obstacles to drawing a person for a check: his certificate must hold on its planned end, and he must be there on at least
 * `leastDays` of its days (domain.md 4.4). One day stands for a check of that day. Empty when there are none.
 */
export function obstaclesOf(
  person: InspectorEligibility,
  planned: CheckPeriod | string,
  leastDays = 1,
): InspectorObstacle[] {
  const period = typeof planned === 'string' ? { from: planned, to: planned } : planned;
  const kind = staffKinds.find(entry => entry.code === person.staffKind);
  // A certificate makes no inspector of an assistant, so that nothing else need be said.
  if (kind && !kind.inspector) return ['assistant'];
  const ofCertificate = certificateObstacle(person, period.to);
  return [
    ...(kind ? [] : (['unknown-staff-kind'] as const)),
    ...(ofCertificate === null ? [] : [ofCertificate]),
    ...(isOnDuty(person, period.to) ? [] : (['not-on-duty'] as const)),
    ...(isAway(person.absences ?? [], period, leastDays) ? (['away'] as const) : []),
  ];
}

function certificateObstacle(person: InspectorEligibility, on: string): InspectorObstacle | null {
  const { certificate: number, certificateUntil: until, certificateOpenEnded: openEnded } = person;
  if (holdsValid(person.certificates ?? [], on)) return null;
  return OBSTACLE_OF_CERTIFICATE[certificateState({ number, until, openEnded }, on)];
}

/** Whoever leaves on a later day is still on duty until then. */
function isOnDuty({ status, statusOn = null }: InspectorEligibility, on: string): boolean {
  const entry = inspectorStatuses.find(({ code }) => code === status);
  if (!entry) return false;
  return entry.drawable || (statusOn !== null && statusOn > on);
}

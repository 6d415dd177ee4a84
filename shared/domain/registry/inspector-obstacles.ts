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
] as const satisfies readonly VocabularyEntry[];

export type InspectorObstacle = (typeof inspectorObstacles)[number]['code'];

/** What decides whether a person can be drawn at all, before any recusal. */
export interface InspectorEligibility {
  readonly staffKind: StaffKindCode | null;
  readonly certificate: string | null;
  readonly certificateUntil: string | null;
  readonly certificateOpenEnded: boolean;
  readonly status: InspectorStatusCode | null;
}

const OBSTACLE_OF_CERTIFICATE: Readonly<Record<CertificateStateCode, InspectorObstacle | null>> = {
  valid: null,
  expiring: null,
  expired: 'certificate-expired',
  'no-number': 'no-certificate',
  'no-date': 'no-certificate-date',
};

/** The obstacles to drawing a person for a check that is planned to end on a day (YYYY-MM-DD); empty when there are none. */
export function obstaclesOf(person: InspectorEligibility, checkEnd: string): InspectorObstacle[] {
  const kind = staffKinds.find(entry => entry.code === person.staffKind);
  // A certificate makes no inspector of an assistant, so that nothing else need be said.
  if (kind && !kind.inspector) return ['assistant'];
  const { certificate: number, certificateUntil: until, certificateOpenEnded: openEnded } = person;
  const ofCertificate = OBSTACLE_OF_CERTIFICATE[certificateState({ number, until, openEnded }, checkEnd)];
  const onDuty = inspectorStatuses.some(status => status.code === person.status && status.drawable);
  return [
    ...(kind ? [] : (['unknown-staff-kind'] as const)),
    ...(ofCertificate === null ? [] : [ofCertificate]),
    ...(onDuty ? [] : (['not-on-duty'] as const)),
  ];
}

import { dayNumber } from '../calendar/day.ts';
import type { VocabularyEntry } from './vocabulary-entry.ts';

/** Whether a 执法证 allows its holder to be drawn for a check that ends on a given day (domain.md 4.4). */
export const certificateStates = [
  { code: 'valid', name: '有效', sort: 1 },
  { code: 'expiring', name: '即将到期', sort: 2 },
  { code: 'expired', name: '已过期', sort: 3 },
  { code: 'no-number', name: '缺执法证号', sort: 4 },
  { code: 'no-date', name: '缺有效期', sort: 5 },
] as const satisfies readonly VocabularyEntry[];

export type CertificateStateCode = (typeof certificateStates)[number]['code'];

/** A 执法证 as kept: `until` is its last valid day, null with `openEnded` for 「长期」. */
export interface Certificate {
  readonly number: string | null;
  readonly until: string | null;
  readonly openEnded: boolean;
}

/** The state of a certificate on a day; it counts as expiring in its last `warningDays` calendar days. */
export function certificateState(certificate: Certificate, on: string, warningDays = 90): CertificateStateCode {
  if (certificate.number === null) return 'no-number';
  if (certificate.openEnded) return 'valid';
  if (certificate.until === null) return 'no-date';
  const left = dayNumber(certificate.until) - dayNumber(on);
  if (left < 0) return 'expired';
  return left < warningDays ? 'expiring' : 'valid';
}

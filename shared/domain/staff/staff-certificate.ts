import { dayNumber } from '../calendar/day.ts';
import { matchingForm } from '../text/normalise.ts';
import { type Certificate, certificateState } from '../vocabulary/certificate-state.ts';

/** One certificate of a person: an 执法证件 lets him inspect, any other proves a qualification (domain.md 4.4). */
export interface StaffCertificate extends Certificate {
  readonly type: string;
  readonly enforcement: boolean;
}

/** How a certificate stands on a day; `soon` and `near` are its last days as the profile counts them. */
export type CertificateReach = 'expired' | 'soon' | 'near' | 'good' | 'no-date';

/** The words for each standing; the numbers of days are the profile's. */
export function reachName(reach: CertificateReach, { soon, near }: RadarDays): string {
  const names: Readonly<Record<CertificateReach, string>> = {
    expired: '已过期',
    soon: `${soon} 天内到期`,
    near: `${near} 天内到期`,
    good: '有效',
    'no-date': '缺有效期',
  };
  return names[reach];
}

/** The two distances at which a certificate that will expire is shown, in calendar days. */
export interface RadarDays {
  readonly soon: number;
  readonly near: number;
}

/** How many days after `on` the last valid day lies: 0 on the last day itself, negative once it has expired. */
export const daysLeft = (until: string, on: string): number => dayNumber(until) - dayNumber(on);

/** How a certificate stands on a day: its last valid day is `until`, null with `openEnded` for 「长期」. */
export function certificateReach(
  { until, openEnded }: Pick<Certificate, 'until' | 'openEnded'>,
  on: string,
  { soon, near }: RadarDays,
): CertificateReach {
  if (openEnded) return 'good';
  if (until === null) return 'no-date';
  const left = daysLeft(until, on);
  if (left < 0) return 'expired';
  if (left <= soon) return 'soon';
  return left <= near ? 'near' : 'good';
}

/** Whether one of the further 执法证件 of a person is valid on a day. */
export function holdsValid(certificates: readonly StaffCertificate[], on: string): boolean {
  return certificates.some(one => {
    const state = certificateState(one, on);
    return one.enforcement && (state === 'valid' || state === 'expiring');
  });
}

/**
 * The qualifications that count on a day: those registered, less the ones whose certificate has expired, and those that a valid
 * certificate proves (domain.md 4.4, 专业资质 with dates). A certificate without a date says nothing about its end.
 */
export function qualificationsOn(
  registered: readonly string[],
  certificates: readonly StaffCertificate[],
  on: string,
): string[] {
  const special = certificates.filter(({ enforcement }) => !enforcement);
  const holds = (one: StaffCertificate) => one.openEnded || one.until === null || one.until >= on;
  const valid = special.filter(holds).map(({ type }) => type);
  const proven = new Set(valid.map(matchingForm));
  const lost = new Set(special.map(({ type }) => matchingForm(type)).filter(type => !proven.has(type)));
  return [...new Set([...registered.filter(name => !lost.has(matchingForm(name))), ...valid])];
}

import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { chinaDate } from '../../service/clock.ts';
import type { CommandContext, QueryContext } from '../../service/context.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { CertificateRecord } from '../certificate-store.ts';

export type CertificateRow = OutputOf<'certificate.list'>[number];

/** What the file of a certificate is sealed for, besides its row. */
export const certificatePlace = 'certificate/file';
/** A certificate is renewed at an office, which takes weeks. */
const soonDays = 30;
const day = 86_400_000;

/** The certificates of the bureau, and which of them have run out. */
export function listCertificates({ workspace, now }: QueryContext): CertificateRow[] {
  return workspace.certificates.all().map(one => rowOf(one, now()));
}

/** A certificate as a page shows it. */
export function rowOf(one: CertificateRecord, now: Date): CertificateRow {
  const { id, name, subject, issuer, valid_from: validFrom, valid_to: validTo } = one;
  return { id, name, subject, issuer, validFrom, validTo, warning: validityWarning(one, now) };
}

/** What to say of the days of a certificate, or null. */
export function validityWarning({ valid_from: from, valid_to: to }: CertificateRecord, now: Date): string | null {
  const today = chinaDate(now);
  if (today < from) return `证书从 ${from} 起才有效，现在的签名会被判为无效。`;
  if (today > to) return `证书已于 ${to} 到期，现在的签名会被判为无效。请向发证机构换证。`;
  if (chinaDate(new Date(now.getTime() + soonDays * day)) > to) return `证书将于 ${to} 到期，请尽早换证。`;
  return null;
}

/** Throws a certificate away; signatures made with it stay valid. */
export function removeCertificate(
  { workspace, note }: CommandContext,
  { id, reason }: ParsedInputOf<'certificate.remove'>,
) {
  const { name, subject } = requireCertificate(workspace, id);
  workspace.certificates.remove(id);
  note({ subject: name, before: { 证书: subject }, reason });
  return { done: true } as const;
}

/** A certificate, or AppError('not-found'). */
export function requireCertificate({ certificates }: Workspace, id: number): CertificateRecord {
  const found = certificates.get(id);
  if (!found) throw new AppError('not-found', '没有这个证书，请刷新列表后再试。');
  return found;
}

/** The PKCS#12 file of a certificate; throws AppError('not-allowed') while the workspace key is not open. */
export const openedFile = ({ personal }: Workspace, { id, file_sealed: sealed }: CertificateRecord): Buffer =>
  Buffer.from(personal.requireCipher().at(certificatePlace).open(id, sealed), 'base64');

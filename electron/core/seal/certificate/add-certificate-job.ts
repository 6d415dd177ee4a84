import { readFile, stat } from 'node:fs/promises';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { fileFailure } from '../../files/file-failure.ts';
import type { GrantedFile } from '../../files/file-grants.ts';
import { chinaDate, instantText } from '../../service/clock.ts';
import type { JobContext } from '../../service/context.ts';
import { type CertificateRow, certificatePlace, requireCertificate, rowOf } from './certificates.ts';
import { openCertificate } from './open-certificate.ts';

const mostBytes = 1024 * 1024;

/** Takes a PKCS#12 file in, sealed with the workspace key; its password is asked for at each signature and kept nowhere. */
export async function addCertificate(
  context: JobContext,
  { name, file, password }: ParsedInputOf<'certificate.add'>,
): Promise<CertificateRow> {
  const { workspace, application, now } = context;
  const bytes = await readSmallFile(application.grants.input(file));
  const facts = await openCertificate(bytes, password);
  return context.commit(({ note }) => {
    const { seal } = workspace.personal.requireCipher().at(certificatePlace);
    const values = {
      name,
      subject: facts.subject,
      issuer: facts.issuer,
      valid_from: chinaDate(facts.validFrom),
      valid_to: chinaDate(facts.validTo),
      added_at: instantText(now()),
    };
    const id = workspace.certificates.add(values, row => seal(row, bytes.toString('base64')));
    note({ subject: name, after: { 证书: facts.subject, 有效期至: values.valid_to } });
    return rowOf(requireCertificate(workspace, id), now());
  });
}

async function readSmallFile({ path, name }: GrantedFile): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) throw new AppError('invalid-input', `「${name}」超过 1 MB，不是证书。请另选文件。`);
    return await readFile(path);
  } catch (error) {
    throw fileFailure(error, path);
  }
}

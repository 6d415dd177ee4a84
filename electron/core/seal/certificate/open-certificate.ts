import { X509Certificate } from 'node:crypto';
import { P12Signer } from '@signpdf/signer-p12';
import { AppError } from '#contract/app-error.ts';
import { signedCertificates } from './signed-certificates.ts';

/** What a certificate says of itself; days are days in China. */
export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: Date;
  readonly validTo: Date;
}

/**
 * Opens a PKCS#12 file by signing nothing of importance with it, which shows that password, key and certificate belong together.
 * Throws AppError('not-allowed') for a wrong password, and 'file-unreadable' for what is no such file.
 */
export async function openCertificate(file: Buffer, password: string): Promise<CertificateFacts> {
  const signature = await signer(file, password).sign(Buffer.from('明抽'), new Date(0)).catch(refuse);
  const certificates = signedCertificates(signature).map(der => new X509Certificate(der));
  const own = certificates.find(({ ca }) => !ca) ?? certificates[0];
  if (!own) throw unreadable(null);
  return {
    subject: inOneLine(own.subject),
    issuer: inOneLine(own.issuer),
    validFrom: new Date(own.validFrom),
    validTo: new Date(own.validTo),
  };
}

/** What signs with the key of a PKCS#12 file. */
export const signer = (file: Buffer, password: string): P12Signer => new P12Signer(file, { passphrase: password });

/** Turns what the reader of PKCS#12 says into a sentence. */
export function refuse(error: unknown): never {
  if (error instanceof Error && /password|MAC could not be verified/i.test(error.message)) {
    throw new AppError('not-allowed', '证书的密码不正确。请输入发证时设置的密码。', { cause: error });
  }
  throw unreadable(error);
}

const unreadable = (cause: unknown) =>
  new AppError('file-unreadable', '这个文件不是可用的 PKCS#12 证书（.p12 或 .pfx），或里面没有私钥。请另选文件。', {
    cause,
  });

const inOneLine = (name: string): string => name.replace(/\n/g, '，');

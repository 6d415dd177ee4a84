import { generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';

export const certificatePassword = 'P12#2026';

/** A self-signed certificate with its key as a PKCS#12 file, valid between the two days. */
export function certificateFile(from = '2026-01-01', to = '2027-01-01', unit = 'Yunhe County Bureau'): Buffer {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = forge.pki.privateKeyFromPem(privateKey.export({ type: 'pkcs1', format: 'pem' }).toString());
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date(`${from}T00:00:00+08:00`);
  certificate.validity.notAfter = new Date(`${to}T00:00:00+08:00`);
  const names = [{ name: 'commonName', value: unit }];
  certificate.setSubject(names);
  certificate.setIssuer(names);
  certificate.sign(key, forge.md.sha256.create());
  const file = forge.pkcs12.toPkcs12Asn1(key, [certificate], certificatePassword, { algorithm: '3des' });
  return Buffer.from(forge.asn1.toDer(file).getBytes(), 'latin1');
}

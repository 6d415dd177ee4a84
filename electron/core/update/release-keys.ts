import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const shape = z.strictObject({
  keys: z.array(
    z.strictObject({
      name: z.string().min(1),
      /** SubjectPublicKeyInfo (RFC 8410) in base64. */
      publicKey: z.base64(),
    }),
  ),
});

export interface ReleaseKey {
  readonly name: string;
  readonly key: KeyObject;
}

/** The public keys that releases are signed with, as they came with this application; none while there is no release key. */
export function releaseKeys(resourceFolder: string): ReleaseKey[] {
  const { keys } = shape.parse(JSON.parse(readFileSync(join(resourceFolder, 'release-keys.json'), 'utf8')));
  return keys.map(({ name, publicKey }) => {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') throw new RangeError(`The release key ${name} is no Ed25519 key.`);
    return { name, key };
  });
}

/** The key that signed a text (Ed25519, RFC 8032; 64 bytes in base64), or null. */
export function signerOf(keys: readonly ReleaseKey[], text: string, signature: string): ReleaseKey | null {
  const bytes = Buffer.from(signature.trim(), 'base64');
  return keys.find(({ key }) => bytes.length === 64 && verify(null, Buffer.from(text), key, bytes)) ?? null;
}

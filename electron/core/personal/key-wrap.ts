import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { scryptKey } from '../account/password-hash.ts';

const nonceBytes = 12;
const tagBytes = 16;
const algorithm = 'aes-256-gcm';
const blockSize = 8;
const lanes = 1;

/** The workspace key as it is kept: sealed with a key that scrypt makes of a password or of the recovery code. */
export interface KeyWrap {
  /** The base-2 logarithm of scrypt's N. */
  readonly cost: number;
  readonly salt: Uint8Array;
  /** Nonce, sealed key, tag. */
  readonly sealed: Uint8Array;
}

/** What a secret can wrap a key with; made before the transaction, because scrypt takes long. */
export interface Wrapper {
  /** For one holder: a wrap put in the place of another's does not open. */
  wrap(workspaceKey: Uint8Array, holder: string): KeyWrap;
}

/** A wrapper with a salt of its own. */
export async function wrapperOf(secret: string, cost: number): Promise<Wrapper> {
  const salt = randomBytes(16);
  const key = await scryptKey(secret, salt, { cost, blockSize, lanes });
  return {
    wrap(workspaceKey, holder) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
      cipher.setAAD(Buffer.from(holder));
      const body = Buffer.concat([cipher.update(workspaceKey), cipher.final()]);
      return { cost, salt, sealed: Buffer.concat([nonce, body, cipher.getAuthTag()]) };
    },
  };
}

/** The workspace key out of its wrap; null when the secret or the holder is another. */
export async function unwrapKey(secret: string, holder: string, { cost, salt, sealed }: KeyWrap) {
  const key = await scryptKey(secret, Buffer.from(salt), { cost, blockSize, lanes });
  const cipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(holder));
  cipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  const body = cipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes));
  try {
    return Buffer.concat([body, cipher.final()]);
  } catch {
    return null;
  }
}

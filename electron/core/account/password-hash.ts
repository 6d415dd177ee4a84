import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { plainPassword } from '#domain/account/password-strength.ts';

const saltBytes = 16;
const keyBytes = 32;
const blockSize = 8;
const lanes = 1;

/** The base-2 logarithm of scrypt's N: 32 MB and about a tenth of a second for one guess (RFC 7914). */
export const usualCost = 15;

/** A password as it is kept: `scrypt$15$8$1$salt$key`, the last two in base64. */
export async function hashPassword(password: string, cost: number): Promise<string> {
  const salt = randomBytes(saltBytes);
  const key = await scryptKey(password, salt, { cost, blockSize, lanes });
  return ['scrypt', cost, blockSize, lanes, salt.toString('base64'), key.toString('base64')].join('$');
}

/** Whether a password is the one that was kept, whatever cost it was kept with; RangeError for a text that is no hash. */
export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [name, cost, size, parallel, salt = '', key = ''] = kept.split('$');
  if (name !== 'scrypt' || key === '') throw new RangeError('This is not a kept password.');
  const expected = Buffer.from(key, 'base64');
  const parameters = { cost: Number(cost), blockSize: Number(size), lanes: Number(parallel) };
  const given = await scryptKey(password, Buffer.from(salt, 'base64'), parameters);
  return timingSafeEqual(given, expected);
}

export interface ScryptParameters {
  readonly cost: number;
  readonly blockSize: number;
  readonly lanes: number;
}

/** What scrypt makes of a password: 32 bytes. */
export function scryptKey(
  password: string,
  salt: Buffer,
  { cost, blockSize, lanes }: ScryptParameters,
): Promise<Buffer> {
  const N = 2 ** cost;
  // Node's own limit is reached exactly at the usual cost.
  const options: ScryptOptions = { N, r: blockSize, p: lanes, maxmem: 256 * N * blockSize };
  return new Promise((resolve, reject) => {
    scrypt(plainPassword(password), salt, keyBytes, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

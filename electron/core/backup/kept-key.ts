import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import { writeNewFile } from '../files/new-file.ts';
import { type SealingKey, sealingKey } from './sealed-file.ts';

const pathOf = (keyFolder: string, id: string) => join(keyFolder, `备份密钥-${id}.json`);

/**
 * Makes a key from the backup password and keeps it on this PC, outside of the workspace: automatic copies can be sealed
 * while the password itself is kept nowhere. Answers the name under which it is found again.
 */
export async function keepSealingKey(keyFolder: string, password: string): Promise<string> {
  const { key, salt, logN, r, p } = await sealingKey(password);
  const id = randomBytes(16).toString('hex');
  mkdirSync(keyFolder, { recursive: true, mode: 0o700 });
  const text = JSON.stringify({ key: key.toString('base64'), salt: salt.toString('base64'), logN, r, p });
  await writeNewFile(pathOf(keyFolder, id), [text], undefined, 0o600);
  return id;
}

/** The key kept under a name; throws AppError('not-found') when this PC does not have it. */
export async function keptSealingKey(keyFolder: string, id: string): Promise<SealingKey> {
  try {
    const { key, salt, ...cost } = JSON.parse(await readFile(pathOf(keyFolder, id), 'utf8'));
    return { ...cost, key: Buffer.from(key, 'base64'), salt: Buffer.from(salt, 'base64') };
  } catch (error) {
    const sentence = '本机没有备份密码对应的密钥（可能换了电脑或清理过用户文件）。请在“备份”页重新设置备份密码。';
    throw new AppError('not-found', sentence, { cause: error });
  }
}

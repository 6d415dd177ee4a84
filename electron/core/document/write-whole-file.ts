import { createHash } from 'node:crypto';
import { writeNewFile } from '../files/new-file.ts';

/** Writes a file so that it is there whole or not at all and answers its SHA-256; the failures of the disk come as AppError. */
export async function writeWholeFile(path: string, bytes: Buffer): Promise<string> {
  await writeNewFile(path, [bytes]);
  return createHash('sha256').update(bytes).digest('hex');
}

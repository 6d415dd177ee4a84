import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileGrants } from './file-grants.ts';

/** The SHA-256 of a file as 64 hexadecimal digits, read piece by piece. */
export async function fileDigest(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/**
 * Measures a written file (bytes, SHA-256) and makes it known to the page under an opaque id; one that waits for its place
 * is measured where it was `written`.
 */
export async function publishOutput(grants: FileGrants, path: string, name = basename(path), written = path) {
  const sha256 = await fileDigest(written);
  const { size } = await stat(written);
  return { file: grants.grantOutput({ path, name, bytes: size, sha256 }), name, bytes: size, sha256 };
}

export type PublishedFile = Awaited<ReturnType<typeof publishOutput>>;

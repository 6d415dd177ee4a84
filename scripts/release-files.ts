import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileDigest } from '#core/files/output-file.ts';
import { writeChecksumList } from '#domain/release/checksum-list.ts';
import { type ReleaseManifest, releaseFiles } from '#domain/release/release-manifest.ts';

export interface Release {
  /** Where the installer lies, and the files go. */
  readonly folder: string;
  readonly manifest: ReleaseManifest;
  /** The release key (Ed25519, PKCS #8 in PEM); null leaves the release unsigned. */
  readonly key: string | null;
}

/** Writes what belongs beside an installer: release.json, SHA256SUMS and, with a key, SHA256SUMS.sig. RangeError for another kind of key. */
export async function writeReleaseFiles({ folder, manifest, key }: Release): Promise<void> {
  const privateKey = key === null ? null : createPrivateKey(key);
  if (privateKey && privateKey.asymmetricKeyType !== 'ed25519')
    throw new RangeError('The release key is no Ed25519 key.');
  writeFileSync(join(folder, releaseFiles.manifest), `${JSON.stringify(manifest, null, 2)}\n`);
  const digests = new Map<string, string>();
  for (const name of [manifest.installer, releaseFiles.manifest])
    digests.set(name, await fileDigest(join(folder, name)));
  const checksums = writeChecksumList(digests);
  writeFileSync(join(folder, releaseFiles.checksums), checksums);
  if (!privateKey) return;
  const signature = sign(null, Buffer.from(checksums), privateKey).toString('base64');
  writeFileSync(join(folder, releaseFiles.signature), `${signature}\n`);
}

/** The public half of a release key as `resources/release-keys.json` holds it. */
export const publicHalf = (key: string): string =>
  createPublicKey(createPrivateKey(key)).export({ format: 'der', type: 'spki' }).toString('base64');

/** Whether the applications built from these resources can check what the key signs. */
export function isShippedKey(key: string, resourceFolder: string): boolean {
  const shipped = JSON.parse(readFileSync(join(resourceFolder, 'release-keys.json'), 'utf8')) as {
    keys: { publicKey: string }[];
  };
  return shipped.keys.some(({ publicKey }) => publicKey === publicHalf(key));
}

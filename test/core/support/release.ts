import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newestVersion } from '#core/db/migrations/migrations.ts';
import { publicHalf, writeReleaseFiles } from '../../../scripts/release-files.ts';

/** A release key made for one test, as the PEM file of a publisher holds it. */
export const newReleaseKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();

/** Makes a folder of resources that ships the public halves of the keys. */
export function shipKeys(resources: string, ...keys: readonly string[]): string {
  mkdirSync(resources, { recursive: true });
  const shipped = keys.map((key, place) => ({ name: `密钥${place + 1}`, publicKey: publicHalf(key) }));
  writeFileSync(join(resources, 'release-keys.json'), JSON.stringify({ keys: shipped }));
  return resources;
}

/** A release in a folder of its own, as `npm run installer` leaves it; answers the path of the installer. */
export async function makeRelease(
  folder: string,
  key: string | null,
  { version = '9.0.0', dataVersion = newestVersion } = {},
): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const installer = `mingchou-${version}-setup.exe`;
  writeFileSync(join(folder, installer), Buffer.alloc(3_000_000, version));
  await writeReleaseFiles({ folder, manifest: { product: 'mingchou', version, dataVersion, installer }, key });
  return join(folder, installer);
}

import { isVersion } from './version-number.ts';

/** What a release says of itself. */
export interface ReleaseManifest {
  readonly product: 'mingchou';
  /** Three numbers. */
  readonly version: string;
  /** The newest version of a data file it can open, to which it brings older ones. */
  readonly dataVersion: number;
  /** The name of the installer. */
  readonly installer: string;
}

/** The files that belong beside an installer: what it is, the digests, and the signature over the digests. */
export const releaseFiles = {
  manifest: 'release.json',
  checksums: 'SHA256SUMS',
  signature: 'SHA256SUMS.sig',
} as const;

/** Reads such a manifest; null for anything else, also for another product. */
export function readReleaseManifest(text: string): ReleaseManifest | null {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof found !== 'object' || found === null) return null;
  const { product, version, dataVersion, installer } = found as Record<string, unknown>;
  if (product !== 'mingchou' || typeof installer !== 'string') return null;
  if (typeof version !== 'string' || !isVersion(version)) return null;
  if (typeof dataVersion !== 'number' || !Number.isSafeInteger(dataVersion) || dataVersion < 1) return null;
  return { product, version, dataVersion, installer };
}

import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { checkRelease } from '#domain/release/release-check.ts';
import { newestVersion } from '../db/migrations/migrations.ts';
import type { JobContext } from '../service/context.ts';
import { broughtRelease, installerAmong } from './brought-release.ts';
import { releaseKeys } from './release-keys.ts';

/** Checks an installer against the release keys that came with this application. Nothing is installed and nothing is started. */
export async function checkUpdate(
  context: JobContext,
  { files }: ParsedInputOf<'update.check'>,
): Promise<OutputOf<'update.check'>> {
  const { grants, options } = context.application;
  const brought = files.map(grants.input);
  const found = await broughtRelease(context, brought, releaseKeys(options.resourceFolder));
  const { state, findings, manifest } = checkRelease(found, { version: options.version, dataVersion: newestVersion });
  const { name, sha256 } = found.installer;
  const version = manifest?.version ?? null;
  context.commit(({ note }) => note({ subject: name, after: { state, version, sha256 } }));
  const file = { ...installerAmong(brought), bytes: found.bytes, sha256 };
  const installer = state === 'good' ? { file: grants.grantOutput(file), name, bytes: found.bytes, sha256 } : null;
  return { state, name, sha256, version, running: options.version, findings: [...findings], installer };
}

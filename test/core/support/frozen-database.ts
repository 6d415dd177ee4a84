import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const fixtures = resolve(import.meta.dirname, '../../fixtures/database');

/** The versions of which there is a bureau as it was left then, oldest first. */
export const frozenVersions: readonly number[] = readdirSync(fixtures)
  .flatMap(name => /^version-(\d+)\.db(?:\.gz)?$/.exec(name)?.[1] ?? [])
  .map(Number)
  .toSorted((one, other) => one - other);

/** Those whose bureau had done its whole work: every table had rows. */
export const wholeVersions: readonly number[] = readdirSync(fixtures)
  .flatMap(name => /^version-(\d+)\.db\.gz$/.exec(name)?.[1] ?? [])
  .map(Number)
  .toSorted((one, other) => one - other);

/** Puts the database of a version into a folder, where it can be opened; answers its path. */
export function thaw(version: number, folder: string): string {
  const path = join(folder, '明抽.db');
  const name = join(fixtures, `version-${version}.db`);
  writeFileSync(path, wholeVersions.includes(version) ? gunzipSync(readFileSync(`${name}.gz`)) : readFileSync(name));
  return path;
}

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const shipped = resolve(import.meta.dirname, '../../../resources');

/** What the law asks for and most tests are not about: a bureau that holds none of it, so that they come to their point. */
const lenient: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  dispatchRule: { approvalNeeded: false },
  resultRule: { reviewNeeded: false, fullRecord: false },
};

let made: string | null = null;

/** The resources as they ship, but for these rules of the profiles; made once in each process and gone with it. */
export function lenientResources(): string {
  made ??= makeResources();
  return made;
}

function makeResources(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingchou-resources-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const name of readdirSync(shipped))
    if (name !== 'profiles') symlinkSync(join(shipped, name), join(folder, name));
  mkdirSync(join(folder, 'profiles'));
  for (const name of readdirSync(join(shipped, 'profiles'))) {
    const profile = JSON.parse(readFileSync(join(shipped, 'profiles', name), 'utf8')) as Record<string, object>;
    const rules = Object.entries(lenient).map(([key, rule]) => [key, { ...profile[key], ...rule }]);
    writeFileSync(join(folder, 'profiles', name), JSON.stringify({ ...profile, ...Object.fromEntries(rules) }));
  }
  return folder;
}

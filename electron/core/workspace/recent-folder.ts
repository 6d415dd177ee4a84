import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CoreOptions } from './application.ts';
import { holdsWorkspace } from './open-workspace.ts';

const fileName = '最近的数据文件夹.txt';

/** Remembers on this PC which folder was opened last, so that the next start can offer it. */
export function rememberFolder({ keyFolder, log }: CoreOptions, folder: string): void {
  try {
    mkdirSync(keyFolder, { recursive: true, mode: 0o700 });
    writeFileSync(join(keyFolder, fileName), folder);
  } catch (error) {
    log(`The last folder could not be remembered: ${String(error)}`); // Only a convenience is lost.
  }
}

/** The folder that a start offers: the last one opened, else the one this core was started with; null when neither holds a workspace. */
export function knownFolder({ keyFolder, defaultFolder }: CoreOptions): string | null {
  const remembered = join(keyFolder, fileName);
  const last = existsSync(remembered) ? readFileSync(remembered, 'utf8') : null;
  return [last, defaultFolder].find(folder => folder !== null && folder !== '' && holdsWorkspace(folder)) ?? null;
}

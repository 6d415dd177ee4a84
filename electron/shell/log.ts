import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const largest = 1024 * 1024;

export type Log = (text: string) => void;

/** Writes what went wrong to `mingchou.log` in a folder; at one megabyte the file becomes the old one. */
export function openLog(folder: string): Log {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'mingchou.log');
  return text => {
    try {
      if (existsSync(file) && statSync(file).size > largest) renameSync(file, join(folder, 'mingchou-old.log'));
      appendFileSync(file, `${new Date().toISOString()} ${text.trimEnd()}\n`);
    } catch {
      // A full disk must not stop the work that reports it.
    }
  };
}

import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const noteName = '上次关闭.txt';

/** A smaller file is looked through in less than half a second, each time it is opened. */
const usualLeast = 64 * 1_048_576;

const pageBytes = 4096;

/** What a file is told by without reading all of it: length, time of the last writing, its first and its last page. */
function markOf(path: string): string {
  const { size, mtimeNs } = statSync(path, { bigint: true });
  const hash = createHash('sha256').update(`${size} ${mtimeNs}`);
  const file = openSync(path, 'r');
  try {
    for (const at of [0, Math.max(0, Number(size) - pageBytes)]) {
      const page = Buffer.alloc(pageBytes);
      hash.update(page.subarray(0, readSync(file, page, 0, pageBytes, at)));
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/**
 * Notes beside a large file, when it was closed in good order, how it was left. SQLite found it sound when it was opened, each
 * backup has SQLite look through a whole copy; so nobody waits for that at the next opening, unless anything wrote to the file.
 */
export function noteLeft(path: string, least = usualLeast): void {
  try {
    if (statSync(path).size < least || statSync(`${path}-wal`, { throwIfNoEntry: false })) return;
    writeFileSync(join(dirname(path), noteName), `${markOf(path)}\n`);
  } catch {
    // Without the note the next opening looks through the file.
  }
}

/** Whether a file is as it was left; the note is of use for one opening only. */
export function isAsLeft(path: string): boolean {
  try {
    return readFileSync(join(dirname(path), noteName), 'utf8').trim() === markOf(path);
  } catch {
    return false;
  }
}

export function forgetLeft(path: string): void {
  rmSync(join(dirname(path), noteName), { force: true });
}

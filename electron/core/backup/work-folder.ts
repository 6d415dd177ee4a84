import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileFailure } from '../files/file-failure.ts';

/** What the name of every folder for passing work begins with. */
export const workPrefix = '.明抽临时-';

/** A new folder for one piece of work that may hold personal data; its name says what for, when and by which process. */
export function workFolder(parent: string, purpose: string, now: Date): string {
  const folder = join(parent, `${workPrefix}${purpose}-${now.getTime()}-${process.pid}`);
  try {
    mkdirSync(parent, { recursive: true });
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  } catch (error) {
    throw fileFailure(error, folder);
  }
}

/** Removes a folder for passing work. Where the disk has gone the next opening does it; the first failure is the one to tell. */
export function removeWork(...paths: readonly string[]): void {
  for (const path of paths) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // Leftovers are recognised by their names.
    }
  }
}

const unfinished = /\.db\.part(-journal|-wal|-shm)?$|^\.mingchou-[0-9a-f]{16}\.tmp$/;

/** Removes what work that was cut off has left in a folder; whoever calls must be its only user. */
export function removeLeftovers(folder: string): void {
  const names = new Set(namesIn(folder));
  for (const name of names) {
    // The note beside a backup is written before the backup takes its name.
    const isLonely = name.endsWith('.db.sha256') && !names.has(name.slice(0, -'.sha256'.length));
    if (isLonely || name.startsWith(workPrefix) || unfinished.test(name)) removeWork(join(folder, name));
  }
}

/** Removes the folders of processes that are gone, where other processes may be at work as well. */
export function removeAbandonedWork(folder: string): void {
  for (const name of namesIn(folder).filter(each => each.startsWith(workPrefix))) {
    const process = Number(/-(\d+)$/.exec(name)?.[1] ?? 0);
    if (!isAlive(process)) removeWork(join(folder, name));
  }
}

const namesIn = (folder: string): string[] =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];

function isAlive(id: number): boolean {
  try {
    return id > 0 && process.kill(id, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

import type { Database } from './database.ts';

/** How closely SQLite looks: at every page and row (`quick_check`), or at every index against its table, too. */
export type SoundnessDepth = 'quick_check' | 'integrity_check';

/** Whether SQLite finds the file in order. */
export function isSound({ raw }: Pick<Database, 'raw'>, depth: SoundnessDepth): boolean {
  return raw.pragma(`${depth}(1)`, { simple: true }) === 'ok';
}

/** Whether it is in order to its indexes, or could be brought to: one that does not fit is made again from the rows. */
export function isMadeSound(file: Pick<Database, 'raw'>): boolean {
  if (isSound(file, 'integrity_check')) return true;
  try {
    file.raw.exec('REINDEX');
  } catch {
    return false; // Two rows are what only one may be.
  }
  return isSound(file, 'integrity_check');
}

/** How many rows refer to a row that is not there. */
export function orphanedRows({ raw }: Pick<Database, 'raw'>): number {
  return (raw.pragma('foreign_key_check') as unknown[]).length;
}

import type { Database } from './database.ts';

/** Whether SQLite finds the file in order: its pages alone (`quick_check`), or every index against its table, too. */
export function isSound({ raw }: Pick<Database, 'raw'>, depth: 'quick_check' | 'integrity_check'): boolean {
  return raw.pragma(`${depth}(1)`, { simple: true }) === 'ok';
}

/** How many rows refer to a row that is not there. */
export function orphanedRows({ raw }: Pick<Database, 'raw'>): number {
  return (raw.pragma('foreign_key_check') as unknown[]).length;
}

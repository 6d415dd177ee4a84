import type { Database } from './database.ts';

/** The version of SQLite that is at work, such as 3.54.1. */
export const sqliteVersion = ({ raw }: Database): string =>
  String(raw.prepare('SELECT sqlite_version()').pluck().get());

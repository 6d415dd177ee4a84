import { closeSync, fdatasync, fsyncSync, openSync } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type SqliteDatabase from 'better-sqlite3';

/** Brings the files of a connection to the disk beside the thread that answers people; each rejects when the disk fails. */
export interface DiskSync {
  /** All that was written to the log so far. */
  log(): Promise<void>;
  /** All that was copied from the log into the file so far; it need not stand there before, the log has it still. */
  file(): Promise<void>;
  /** To be asked before the connection is closed, which removes the log: waits for what was copied, throws when the disk fails. */
  beforeClose(): void;
  /** To be asked after it. */
  afterClose(): void;
}

const synced = promisify(fdatasync);

/**
 * Handles of our own on both files. That on the database file is opened once and closed after the connection only: where POSIX
 * rules, closing any handle of a file takes away the locks that the process holds on it. SQLite locks nothing on the log.
 */
export function diskSync({ name }: SqliteDatabase.Database): DiskSync {
  let file: number | null = null;
  let isDue = false;
  const syncNow = () => {
    if (isDue && file !== null) fsyncSync(file);
    isDue = false;
  };
  const letGo = () => {
    process.off('exit', syncNow);
    if (file !== null) closeSync(file);
    file = null;
  };
  return {
    async log() {
      const log = await openFile(`${name}-wal`, 'r+');
      await log.datasync().finally(() => log.close());
    },

    async file() {
      isDue = true;
      if (file === null) {
        file = openSync(name, 'r+');
        process.on('exit', syncNow); // A program that ends has its connections closed, too.
      }
      await synced(file);
      isDue = false;
    },

    beforeClose: syncNow,
    afterClose: letGo,
  };
}

import { stat } from 'node:fs/promises';
import type SqliteDatabase from 'better-sqlite3';
import { AppError } from '#contract/app-error.ts';
import { rephrasedDatabaseFailure } from './database-failure.ts';
import type { DiskSync } from './disk-sync.ts';

/** A transaction that gives the thread back between its portions, and what the rest of the core must know of it. */
export interface LongTransaction {
  /**
   * Runs the steps of `work` in one immediate transaction, with `between` after each of them; anything thrown by either rolls
   * back all of it. On the disk it is one transaction like any other.
   */
  run<Step, Result>(work: Generator<Step, Result>, between: (step: Step) => Promise<void>): Promise<Result>;
  /** Null when none is open; else what is fulfilled, never rejected, once it was committed or rolled back. */
  ended(): Promise<void> | null;
  /**
   * Throws RangeError where something else would write into a transaction that is not its own, and AppError('disk-full') once
   * the disk has not confirmed one that was committed: only opening the file again tells what stands there.
   */
  requireTurn(): void;
}

interface Open {
  readonly ended: Promise<void>;
  /** Whether a step of the transaction itself is running just now. */
  stepping: boolean;
}

/** The connection is the only one there can be: what is asked between two portions reads what was written so far. */
export function longTransaction(raw: SqliteDatabase.Database, disk: DiskSync): LongTransaction {
  let open: Open | null = null;
  let unconfirmed: AppError | null = null;

  function step<Result>(transaction: Open, work: () => Result): Result {
    // A full disk makes SQLite roll back by itself, even in a query asked meanwhile; each row would be committed from here on.
    if (!raw.inTransaction) {
      throw new AppError('disk-full', '读写磁盘失败，这一步没有保存。请检查磁盘空间和磁盘状态后再试。');
    }
    transaction.stepping = true;
    try {
      return work();
    } finally {
      transaction.stepping = false;
    }
  }

  async function finish<Step, Result>(
    transaction: Open,
    work: Generator<Step, Result>,
    between: (step: Step) => Promise<void>,
  ): Promise<Result> {
    for (;;) {
      const next = step(transaction, () => work.next());
      if (!next.done) {
        await between(next.value);
        continue;
      }
      step(transaction, () => commitAlone(raw));
      return next.value;
    }
  }

  function requireTurn(): void {
    if (unconfirmed) throw unconfirmed;
    if (open && !open.stepping) throw new RangeError('Nothing is written beside a long transaction: wait for its end.');
  }

  /** Waits until the disk has what was committed; nothing may be written before, and nothing more where it fails. */
  async function confirm(): Promise<void> {
    try {
      await disk.log();
      if (raw.open && (await copyLog(raw))) await disk.file();
    } catch (error) {
      if (!raw.open) return; // Closing has brought all of it to the disk.
      unconfirmed = new AppError(
        'disk-full',
        '磁盘没有确认刚才的改动已经存好，程序不再保存任何改动。请检查磁盘，重新打开数据文件夹，核对刚才的改动后再继续。',
        { cause: error },
      );
      throw unconfirmed;
    }
  }

  return {
    async run(work, between) {
      requireTurn();
      if (open) throw new RangeError('A long transaction is under way already.');
      let settle: () => void = () => undefined;
      const ended = new Promise<void>(resolve => {
        settle = resolve;
      });
      raw.pragma('synchronous = NORMAL'); // Whoever commits waits for the disk below, without holding up the thread.
      try {
        raw.exec('BEGIN IMMEDIATE');
        open = { ended, stepping: false };
        const result = await finish(open, work, between);
        raw.pragma('synchronous = FULL');
        await confirm();
        return result;
      } catch (error) {
        if (raw.inTransaction) raw.exec('ROLLBACK');
        if (raw.open) raw.pragma('synchronous = FULL');
        throw rephrasedDatabaseFailure(error);
      } finally {
        open = null;
        settle();
      }
    },

    ended: () => open?.ended ?? null,

    requireTurn,
  };
}

/** Commits and leaves the copying of the log into the file for a turn of its own. */
function commitAlone(raw: SqliteDatabase.Database): void {
  const pages = raw.pragma('wal_autocheckpoint', { simple: true });
  raw.pragma('wal_autocheckpoint = 0');
  try {
    raw.exec('COMMIT');
  } finally {
    raw.pragma(`wal_autocheckpoint = ${pages}`);
  }
}

/**
 * Copies the log, which stands on the disk by now, into the file, and says whether it did: only when it has grown long, as
 * SQLite itself would. The file is not brought to the disk yet. Until it is, the log is what a power failure leaves, so
 * nothing may be written, for the next writing begins the log anew.
 */
async function copyLog(raw: SqliteDatabase.Database): Promise<boolean> {
  const longest =
    Number(raw.pragma('wal_autocheckpoint', { simple: true })) * Number(raw.pragma('page_size', { simple: true }));
  const { size } = await stat(`${raw.name}-wal`);
  if (size <= longest || !raw.open || !setUnsynced(raw)) return false;
  try {
    raw.pragma('wal_checkpoint(PASSIVE)');
    return true;
  } catch {
    return false; // The log has it all; one of the next commits copies it.
  } finally {
    raw.pragma('synchronous = FULL');
  }
}

/** Whether SQLite leaves the waiting for the disk to others now; it cannot be told so while a query is half read. */
function setUnsynced(raw: SqliteDatabase.Database): boolean {
  try {
    raw.pragma('synchronous = OFF');
    return true;
  } catch {
    return false;
  }
}
